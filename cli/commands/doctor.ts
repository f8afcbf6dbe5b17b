import type { Command } from 'commander';
import { doctor } from '../../doctor/doctor';

/** `lakewright doctor`: what is installed and set, and which command lacks what. */
export function define(command: Command): void {
  command
    .option('--json', 'print one JSON document: { ok, checks }')
    .addHelpText('after', '\nExample:\n  npx lakewright doctor')
    .action(doctor);
}
