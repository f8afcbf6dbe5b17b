import { SPARK_DEFAULTS } from '../../constructs/spark/known/defaults';
import { engineLine } from '../../constructs/spark/known/engines';
import { undeclaredQueues } from '../../constructs/spark/known/given-queues';
import { workspaceTitle } from '../../constructs/spark/known/names';
import { isBuiltIn, parseQueueReference } from '../../constructs/spark/known/queue-names';
import { write } from '../../domain/fix';
import { cuText } from '../../domain/units/text';
import { rule, when } from './rule';

/** Rules that join services neither of which sees the other, or that need the whole business: they run on an estate only. */
export const BETWEEN_RULES = [
  rule({
    code: 'spark.lake.missing',
    holds: 'a business with Spark has a lake',
    holdsFor: 'business',
    find: ({ business }) => when(Object.keys(business.spark).length > 0 && business.lake === undefined, true),
    at: () => ['spark'],
    where: 'key',
    message: ({ business }) => `business '${business.name}' has Spark, but no lake for its workspaces' own files`,
    fix: () => write('lake', { kind: 'oss' }, { or: 'leave spark out' }),
  }),
  rule({
    code: 'business.catalog.missing',
    holds: 'where Spark and StarRocks use the same tables, the environment shares a metastore',
    holdsFor: 'business',
    severity: 'warning',
    find: ({ environment, business }) => {
      const spark = Object.keys(business.spark).length > 0;
      const starrocks = Object.keys(business.starrocks).length > 0;
      return spark && starrocks && business.lake?.format !== undefined && !environment.shared.metastore ? [business.lake.format] : [];
    },
    at: () => ['lake', 'format'],
    message: (_, format) => `StarRocks cannot find the ${format} tables that Spark writes: the environment shares no metastore`,
    fix: () => ({
      changes: [{ do: 'set', from: 'environment', at: ['shared', 'metastore'], value: { kind: 'dlf' } }],
      or: 'a metastore of another kind',
    }),
  }),
  rule({
    code: 'spark.engine.format',
    holds: "the engine of each workspace carries the format of its business's lake",
    holdsFor: 'business',
    find: ({ business: { lake, spark } }) => {
      const format = lake?.format;
      return Object.entries(spark).flatMap(([workspace, { engine }]) => {
        const line = engineLine(engine);
        return format === undefined || !line || line.formats.includes(format) ? [] : [{ workspace, engine, format, formats: line.formats }];
      });
    },
    at: ({ workspace }) => ['spark', workspace, 'engine'],
    message: ({ business }, { engine, format, formats }) =>
      `engine ${engine} carries ${formats.join(', ')} but not ${format}, the format of ${business.name}'s lake`,
    fix: (_, { workspace }) => write(['spark', workspace, 'engine'], SPARK_DEFAULTS.engine, { or: 'another lake.format' }),
  }),
  rule({
    code: 'access.queue.given',
    holds: 'a workload submits to root_queue or dev_queue where somebody wrote what that one has',
    holdsFor: 'workload',
    severity: 'warning',
    find: ({ business, value }) =>
      value.submit.flatMap((entry, index) => {
        const { workspace, queue } = parseQueueReference(entry);
        const one = Object.hasOwn(business.spark, workspace) ? business.spark[workspace] : undefined;
        // In a workspace without other queues the two share the whole quota, so there is nothing to warn of.
        if (one === undefined || !isBuiltIn(queue) || Object.keys(one.queues).every(isBuiltIn)) return [];
        const given = undeclaredQueues(one)[queue];
        return given === undefined ? [] : [{ index, workspace, queue, max: given.max }];
      }),
    at: ({ index }) => ['submit', String(index)],
    message: ({ business, title }, { workspace, queue, max }) =>
      `${title} submits to '${queue}', which is not written in ${workspaceTitle(workspace, business.name)}: it has ${cuText(max)}`,
    fix: (_, { queue }) => `write ${queue} under queues with the max that its jobs need, or name another queue`,
  }),
];
