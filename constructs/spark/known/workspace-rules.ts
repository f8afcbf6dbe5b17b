import { leaveOut, write } from '../../../domain/fix';
import type { Named } from '../../../domain/model';
import type { Rule } from '../../../domain/rule';
import type { Cu } from '../../../domain/units/quantity';
import { cuText } from '../../../domain/units/text';
import { SPARK_DEFAULTS } from './defaults';
import { ENGINE_LINES, engineLine } from './engines';
import { MOST_TAGS, QUEUE_STEP_CU } from './limits';
import { BUILT_IN } from './queue-names';
import type { Scheduled } from './schedule-edits';
import type { QueueSum } from './queue-sums';

/** A workspace, but for what is in it. */
export interface WorkspaceSubject {
  /** For example `workspace 'risk'`. */
  readonly title: string;
  readonly quota: Cu;
  readonly engine: string;
  /** Whether a gateway or a session runs the engine. */
  readonly runsEngine: boolean;
  /** What all its queues may use together at the worst time of the day. */
  readonly peak: QueueSum;
  /** Queues that every workspace has, as far as they are not declared. */
  readonly undeclared: Named<Scheduled>;
  /** Number of its tags; in an estate they are counted for the whole business. */
  readonly tags?: number;
}

const engines = Object.entries(ENGINE_LINES).map(([major, { minors }]) => `esr-${major}.${minors[0]} to esr-${major}.${minors.at(-1)}`);

/** All queues of a workspace have at least the smallest size together. */
const LEAST_QUOTA_CU = BUILT_IN.length * QUEUE_STEP_CU;

/** The service counts two queues that nobody wrote. */
function counted(undeclared: Named<Scheduled>): string {
  const each = Object.entries(undeclared).map(([name, { max }]) => `${cuText(max)} for ${name}`);
  return each.length === 0 ? '' : ` (with ${each.join(' and ')}, which every workspace has)`;
}

/** The first level of the quota, and the sum of the second. */
export const WORKSPACE_RULES: readonly Rule<WorkspaceSubject>[] = [
  {
    code: 'spark.quota.size',
    holds: `a workspace has a quota of at least ${LEAST_QUOTA_CU} CU, in whole CU: root_queue and dev_queue have one each`,
    broken: ({ quota }) =>
      (!Number.isInteger(quota) || quota < LEAST_QUOTA_CU) && {
        at: ['quota'],
        message: `quota must be at least ${LEAST_QUOTA_CU} CU, in whole CU, got ${cuText(quota)}`,
        fix: write('quota', cuText(Math.max(LEAST_QUOTA_CU, Math.ceil(quota)) as Cu)),
      },
  },
  {
    code: 'spark.quota.exceeded',
    holds: 'at no time of the day do all queues of a workspace, root_queue and dev_queue included, add up to more than its quota',
    onKubernetes: true,
    broken: ({ title, quota, peak: { cu, window }, undeclared }) =>
      quota >= LEAST_QUOTA_CU &&
      cu > quota && {
        at: ['quota'],
        message:
          `queues of ${title} add up to ${cu} CU${window === undefined ? '' : ` between ${window}`}, its quota is ${cuText(quota)}` +
          counted(undeclared),
        fix: write('quota', cuText(Math.ceil(cu) as Cu), { or: "lower a queue's max" }),
      },
  },
  {
    code: 'spark.engine.unknown',
    holds: 'an engine version is of a line that the service lists',
    severity: 'warning',
    broken: ({ engine }) =>
      engineLine(engine) === undefined && {
        at: ['engine'],
        message: `engine ${engine} is not known`,
        fix: write('engine', SPARK_DEFAULTS.engine, { or: `another of ${engines.join(', ')}` }),
      },
  },
  {
    code: 'spark.engine.unused',
    holds: 'an engine is written where something runs it: a gateway or a session',
    severity: 'warning',
    broken: ({ title, engine, runsEngine }) =>
      engine !== SPARK_DEFAULTS.engine &&
      !runsEngine && {
        at: ['engine'],
        message: `nothing in ${title} runs engine ${engine}: it has no gateway and no session, and a job names its own; to edit it changes nothing`,
        fix: leaveOut('engine', { note: ', and name it where jobs are submitted' }),
      },
  },
  {
    code: 'spark.tags.count',
    holds: `a workspace has at most ${MOST_TAGS} tags`,
    broken: ({ tags = 0 }) =>
      tags > MOST_TAGS && {
        at: ['tags'],
        message: `a workspace takes at most ${MOST_TAGS} tags, got ${tags}`,
        fix: 'leave some of tags out',
      },
  },
];
