import type { Command } from 'commander';
import { doctor } from '../../doctor/doctor';
import { jsonOption } from '../json-option';

/** `lakewright doctor`: what is installed and set, and which command lacks what. */
export function define(command: Command): void {
  jsonOption(command, '{ ok, checks }').addHelpText('after', '\nExample:\n  npx lakewright doctor').action(doctor);
}
