import type { Command } from 'commander';
import { fault, faults, milliseconds, quota } from '../../simulate/options';
import { estateOption } from '../estate-option';
import { later } from '../later';

const arm = later(() => (require('../../simulate/arm') as typeof import('../../simulate/arm')).arm);
const drift = later(() => (require('../../simulate/drift') as typeof import('../../simulate/drift')).drift);
const STATE = [
  '--state <file>',
  "file the cloud is kept in; default: that of the estate's rehearsals, else .lakewright/cloud.jsonl",
] as const;
const FAULT =
  "for example 'fail type=alicloud_vpc', 'half-way on=create nth=3', 'throttle times=2', 'slow ms=500', 'roll-back inner=QueueNight message=no room', 'roll-back on=create inner=Kyuubi'";

/** `lakewright simulate`: serves the simulated cloud to any Terraform or cdktf project, and changes it from outside. */
export function define(command: Command): void {
  estateOption(command)
    .option(...STATE)
    .option('--strict', 'make errors of habits of the provider that hide something')
    .option('--latency <ms>', 'what every call takes at least', milliseconds)
    .option('--log <file>', 'append a JSON line per call')
    .option('--quota <kind=limit>', 'limit of the account; may be given several times', quota)
    .option('--fault <what>', `trouble; may be given several times: ${FAULT}`, faults)
    .option('--seed <file>', 'what the account has already: objects and quotas, in YAML')
    .option('--types', 'list the types that are served, and how; then end')
    .option('--write-env <file>', 'write the variables for a shell there too, once it serves')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright simulate --state cloud.jsonl --log calls.jsonl\n  npx lakewright simulate drift alicloud_vpc.Network_Vpc description=changed',
    )
    .action(later(() => (require('../../simulate/simulate') as typeof import('../../simulate/simulate')).simulate));
  addTo(command, 'drift')
    .description("change an object behind Terraform's back, in the cloud that runs or in its file")
    .argument(
      '<address>',
      'Terraform address, for example alicloud_vpc.Network_Vpc; or a part of a Spark workspace, acme-dev-risk/queue/night',
    )
    .argument('<attribute=value...>', 'what changes; values may be JSON; gone: a part is removed')
    .option('--stack <name>', 'the rehearsed stack that has the address')
    .option('--tfstate <file>', "Terraform state that has the address, instead of a rehearsed stack's")
    .addHelpText(
      'after',
      '\nExample:\n  npx lakewright simulate drift alicloud_vpc.Network_Vpc description=changed --stack foundation-dev\n  npx lakewright simulate drift acme-dev-risk/queue/night MaxCu=300',
    )
    .action((address: string, assignments: readonly string[], _: unknown, own: Command) =>
      drift(address, assignments, own.optsWithGlobals()),
    );
  addTo(command, 'fault')
    .description('arm trouble in the cloud that runs')
    .argument('<what>', FAULT, fault)
    .addHelpText('after', "\nExample:\n  npx lakewright simulate fault 'fail on=create type=alicloud_kms_key'")
    .action((what: ReturnType<typeof fault>, _: unknown, own: Command) => arm(what, own.optsWithGlobals()));
}

/** A subcommand that has the cloud's options from its parent. */
const addTo = (command: Command, name: string): Command => command.command(name).exitOverride();
