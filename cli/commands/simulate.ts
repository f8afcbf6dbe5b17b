import { Option, type Command } from 'commander';
import { simulate } from '../deploy/simulated/simulate';
import { drift } from '../deploy/simulated/drift';

/** `lakewright simulate`: serves the simulated cloud for any Terraform or cdktf project. */
export function define(command: Command): void {
  command
    .option('--state <file>', 'file the cloud is kept in; the estate\'s rehearsal has it in estate/.lakewright/simulated/cloud.jsonl')
    .option('--strict', 'make errors of habits of the provider that hide something')
    .addOption(new Option('--while-used', 'end when nobody uses it any more').hideHelp())
    .addHelpText('after', '\nExamples:\n  npx lakewright simulate --state cloud.jsonl\n  npx lakewright simulate drift alicloud_vpc.Network_Vpc description=changed')
    .action(simulate);
  void drift;
}
