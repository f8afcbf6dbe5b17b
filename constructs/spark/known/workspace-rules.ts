import { leaveOut, write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import type { Cu, Factor } from '../../../domain/units/quantity';
import { cuText, percentText } from '../../../domain/units/text';
import { SPARK_DEFAULTS } from './defaults';
import { ENGINE_LINES, engineLine } from './engines';
import { MOST_TAGS } from './limits';
import { allowedSum, type QueueSum } from './queue-sums';

/** A workspace, but for what is in it. */
export interface WorkspaceSubject {
  /** For example `workspace 'risk'`. */
  readonly title: string;
  readonly quota: Cu;
  readonly oversubscription: Factor;
  readonly engine: string;
  /** Whether a gateway or a session runs the engine. */
  readonly runsEngine: boolean;
  /** What its queues may use together at the worst time of the day. */
  readonly peak: QueueSum;
  /** Number of its tags; in an estate they are counted for the whole business. */
  readonly tags?: number;
}

const engines = Object.entries(ENGINE_LINES).map(([major, { minors }]) => `esr-${major}.${minors[0]} to esr-${major}.${minors.at(-1)}`);

/** The first level of the quota, and the sum of the second. */
export const WORKSPACE_RULES: readonly Rule<WorkspaceSubject>[] = [
  {
    code: 'spark.quota.size',
    holds: 'a workspace has a quota of at least 1 CU, in whole CU',
    broken: ({ quota }) =>
      (!Number.isInteger(quota) || quota < 1) && {
        at: ['quota'],
        message: `quota must be at least 1 CU, in whole CU, got ${cuText(quota)}`,
        fix: write('quota', cuText(Math.max(1, Math.ceil(quota)) as Cu)),
      },
  },
  {
    code: 'spark.quota.exceeded',
    holds: 'at no time of the day do the queues of a workspace add up to more than its quota, times oversubscription',
    onKubernetes: true,
    broken: ({ title, quota, oversubscription, peak: { cu, window } }) =>
      cu > (oversubscription < 1 ? quota : allowedSum(quota, oversubscription)) && {
        at: ['quota'],
        message:
          `queues of ${title} add up to ${cu} CU${window === undefined ? '' : ` between ${window}`}, its quota is ${cuText(quota)}` +
          (oversubscription > 1 ? `, of which the queues may have ${percentText(oversubscription)}` : ''),
        fix: write('oversubscription', `${Math.ceil((cu * 100) / quota)} %`, { or: "lower a queue's max, or raise quota" }),
      },
  },
  {
    code: 'spark.oversubscription.below-quota',
    holds: 'the queues of a workspace may add up to at least its quota',
    onKubernetes: true,
    broken: ({ oversubscription }) =>
      oversubscription < 1 && {
        at: ['oversubscription'],
        message: `oversubscription is ${percentText(oversubscription)}; below 100 % part of the quota could never be used`,
        fix: write('oversubscription', '100 %', { or: 'leave it out' }),
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
