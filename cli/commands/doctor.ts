import type { Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** `lakewright doctor`: what is installed and set, and which command lacks what; with `--spark` what only an account can tell. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, checks }; with --spark { region, day, rows, left }')
    .option('--spark', 'answer what is unconfirmed of Serverless Spark by doing it, in a workspace that is made for that and removed again')
    .option('--env <name>', 'with --spark: the environment whose region, bucket and admin function are tried')
    .option('--bucket <name>', "with --spark: a bucket that is there, of the environment's region; default: that of its states")
    .option('--job-role <name>', "with --spark: the role of the workspace's jobs, which it never runs; default: the service's own")
    .option('--report <file>', 'with --spark: write what was found as an issue, without names of the account')
    .option('--yes', 'with --spark: do not ask')
    .addHelpText('after', '\nExamples:\n  npx lakewright doctor\n  npx lakewright doctor --spark --env dev --report spark.md')
    .action(later(() => (require('../actions/doctor') as typeof import('../actions/doctor')).doctor));
}
