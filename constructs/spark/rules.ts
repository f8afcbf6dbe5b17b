import type { SparkWorkspaceModel } from './known/model';
import { queueSums, type QueueSum } from './known/queue-sums';
import type { Rule } from '../core/rule';
import { cuText } from '../../domain/units/text';

/** A workspace with its defaults filled in, and what else its rules look at. */
export interface WorkspaceSubject {
  readonly workspace: SparkWorkspaceModel;
  readonly tags: number;
}

/** Source: properties of ALIYUN::EMR::SparkWorkspace. */
const TAGS = 20;

const limitOf = ({ quota, oversubscription }: SparkWorkspaceModel): number => quota * oversubscription;
const worst = ({ queues }: SparkWorkspaceModel): QueueSum =>
  queueSums(queues).reduce((most, sum) => (sum.cu > most.cu ? sum : most), { cu: 0 });
const oddIds = ({ members }: SparkWorkspaceModel): readonly string[] =>
  Object.values(members).flatMap(({ id }) => (/^\d+$/.test(id) ? [] : [id]));
const percent = (factor: number): string => `${Math.round(factor * 100)} %`;

/** The first level of the quota, and the sum of the second. */
export const WORKSPACE_RULES: readonly Rule<WorkspaceSubject>[] = [
  {
    code: 'spark.quota.size',
    broken: ({ workspace }) => !Number.isInteger(workspace.quota) || workspace.quota < 1,
    message: ({ workspace }) => `quota must be at least 1 CU, in whole CU, got ${cuText(workspace.quota)}`,
    fix: () => 'set quota to "100 CU", for example',
  },
  {
    code: 'spark.quota.exceeded',
    broken: ({ workspace }) => worst(workspace).cu > limitOf(workspace),
    message: ({ workspace }) => {
      const { cu, window } = worst(workspace);
      const shared = workspace.oversubscription > 1 ? `, of which they may have ${percent(workspace.oversubscription)}` : '';
      return `the queues add up to ${cu} CU${window === undefined ? '' : ` between ${window}`}, quota is ${cuText(workspace.quota)}${shared}`;
    },
    fix: ({ workspace }) =>
      `lower a queue's max, raise quota, or set oversubscription to ${Math.ceil((worst(workspace).cu / workspace.quota) * 100) / 100}`,
  },
  {
    code: 'spark.oversubscription.below-quota',
    broken: ({ workspace }) => workspace.oversubscription < 1,
    message: ({ workspace }) => `oversubscription is ${workspace.oversubscription}; below 1, part of the quota could never be used`,
    fix: () => 'leave oversubscription out, or set it to 1 or more',
  },
  {
    code: 'spark.member.id',
    broken: ({ workspace }) => oddIds(workspace).length > 0,
    message: ({ workspace }) => `members are ids of RAM users or roles, digits only, got ${oddIds(workspace).join(', ')}`,
    fix: () => 'set id of the members to what the RAM console shows, for example "291234567890123456"',
  },
  {
    code: 'spark.tags.count',
    broken: ({ tags }) => tags > TAGS,
    message: ({ tags }) => `a workspace takes at most ${TAGS} tags, got ${tags}`,
    fix: () => 'leave some of tags out',
  },
];
