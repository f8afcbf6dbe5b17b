import { positionText } from '../../domain/problem';
import { type RosReport, rosReports } from '../../deploy/ros/reports';
import { requireEstate } from '../../model/require-estate';
import { namedStacks } from '../../stacks/select-stacks';
import { synthesize } from '../../stacks/synthesize';
import { print, printJson } from '../../terminal/print';
import { readStack } from '../read-stack';
import { inTemporaryFolder } from '../temporary-folder';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly json?: true;
  readonly simulate?: true;
}

/** `lakewright describe NAME --events`: what ROS said last of its stacks, in its own words, with the lines that they are about. */
export async function describeEvents(name: string, { estate: dir, env, json, simulate }: Options): Promise<void> {
  const read = requireEstate(dir);
  const stacks = namedStacks(read.estate, name, env);
  const documents = inTemporaryFolder('describe', (outdir) => {
    synthesize(read, { outdir, select: stacks });
    return Object.fromEntries(stacks.map((stack) => [stack.name, readStack(outdir, stack.name)]));
  });
  const reports = await rosReports(read, documents, simulate ?? false);
  if (json) printJson(reports);
  else print(reports.length === 0 ? `${name}: has no ROS stack` : reports.map(text).join('\n'));
}

const text = ({ stack, name, status, failed }: RosReport): string =>
  [
    `${stack}: ROS stack ${name}: ${status ?? 'not there'}`,
    ...failed.map(({ of, status: was, reason, place }) => `  ${place ? `${positionText(place)} ` : ''}${of} ${was}: ${reason}`),
  ].join('\n');
