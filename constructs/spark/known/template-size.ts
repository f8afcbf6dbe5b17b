import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Path, Rule } from '../../../domain/rule';
import { ROS_LIMITS } from '../../core/known/ros-limits';
import { undeclaredQueues } from './given-queues';
import type { SparkQueue, SparkWorkspaceModel } from './model';
import { connectableZones } from './network-zones';
import { type Made, namesFromKeys } from './template-names';

/** How many values of a workspace its ROS template takes as parameters. */
export interface TemplateSizeSubject {
  /** For example `workspace 'risk'`. */
  readonly title: string;
  readonly parameters: number;
  /** Where most of them come from, below the workspace, and how many. */
  readonly most: { readonly at: Path; readonly parameters: number };
}

/** Quota, name, bucket and role of the workspace, the function, and the digest of the template. */
const OF_EVERY_WORKSPACE = 6;
const OF_A_GATEWAY = 4;
/** VPC and security group, beside one vSwitch for each zone. */
const OF_A_CONNECTION = 2;
/** The engine's version, of whatever runs it. */
const OF_GUESTS = 1;

/** A logical id and values that are handed back are no parameters. */
const parametersOf = ({ names: [, ...names] }: Made): number => names.filter((name) => !name.startsWith('Output')).length;

/** Without what a metastore may add: one more. The ROS stack itself counts to the last one. */
export function templateSize(
  title: string,
  workspace: SparkWorkspaceModel,
  { region, zones, schedules }: { readonly region: string; readonly zones: readonly string[]; readonly schedules: 'active' | 'paused' },
): TemplateSizeSubject {
  const { kyuubi, livy, sessions, queues, connectNetwork, resourceGroup } = workspace;
  const all: Named<Pick<SparkQueue, 'min' | 'schedule'>> = { ...undeclaredQueues(workspace), ...queues };
  const timed = schedules === 'active' ? all : mapValues(all, (queue) => ({ ...queue, schedule: {} }));
  const made = namesFromKeys({ ...workspace, queues: timed });
  const sums = new Map<string, number>();
  for (const one of made) {
    const family = one.at.slice(0, -1).join('.');
    sums.set(family, (sums.get(family) ?? 0) + parametersOf(one));
  }
  const [family, parameters] = [...sums].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  const gateways = [kyuubi, livy].filter((one) => one !== undefined).length;
  const guests = gateways + Object.keys(sessions).length;
  return {
    title,
    parameters:
      OF_EVERY_WORKSPACE +
      (resourceGroup ? 1 : 0) +
      gateways * OF_A_GATEWAY +
      (guests > 0 ? OF_GUESTS : 0) +
      (connectNetwork ? OF_A_CONNECTION + connectableZones(region, zones).length : 0) +
      [...sums.values()].reduce((sum, each) => sum + each, 0),
    most: { at: family === '' ? [] : family.split('.'), parameters },
  };
}

export const TEMPLATE_SIZE_RULES: readonly Rule<TemplateSizeSubject>[] = [
  {
    code: 'spark.template.parameters',
    holds: `a workspace with all that is in it needs at most ${ROS_LIMITS.parameters} parameters in its ROS template`,
    broken: ({ title, parameters, most }) =>
      parameters > ROS_LIMITS.parameters && {
        at: most.at,
        key: true,
        message:
          `${title} needs ${parameters} parameters in its ROS template, ROS takes ${ROS_LIMITS.parameters}; ` +
          `${most.parameters} come from ${most.at.join('.')}`,
        fix: 'move some of them to a second workspace, or leave out queues, windows, sessions, members or tokens',
      },
  },
];
