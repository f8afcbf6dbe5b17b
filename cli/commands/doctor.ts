import type { Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** `lakewright doctor`: what is installed and set, and which command lacks what. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, checks }')
    .addHelpText('after', '\nExample:\n  npx lakewright doctor')
    .action(later(() => (require('../../doctor/doctor') as typeof import('../../doctor/doctor')).doctor));
}
