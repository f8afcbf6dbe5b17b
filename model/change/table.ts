import { both, businesses, changeRule } from './rule';

interface Changed {
  readonly path: readonly string[];
  readonly what: string;
  readonly before: string | number;
  readonly after: string | number;
}
const at = ({ path }: Changed): readonly string[] => path;

/** What cannot become of what is there. */
export const CHANGE_RULES = [
  changeRule<Changed>({
    code: 'kafka.partitions.shrink',
    severity: 'error',
    find: (environment) =>
      businesses(environment).flatMap(({ base, head, path }) =>
        both(base.kafka?.topics ?? {}, head.kafka?.topics ?? {})
          .filter((topic) => topic.head.partitions < topic.base.partitions)
          .map(({ key, base: before, head: after }) => ({
            path: [...path, 'kafka', 'topics', key, 'partitions'],
            what: key,
            before: before.partitions,
            after: after.partitions,
          })),
      ),
    at,
    message: ({ what, before, after }) => `partitions of topic '${what}' go from ${before} to ${after}, but can only be raised`,
    fix: ({ before }) => `write ${before}, or make a topic of another name and move its consumers`,
  }),
  changeRule<Changed>({
    code: 'kafka.topic.compact',
    severity: 'error',
    find: (environment) =>
      businesses(environment).flatMap(({ base, head, path }) =>
        both(base.kafka?.topics ?? {}, head.kafka?.topics ?? {})
          .filter((topic) => topic.head.compact !== topic.base.compact)
          .map(({ key, base: before, head: after }) => ({
            path: [...path, 'kafka', 'topics', key, 'compact'],
            what: key,
            before: String(before.compact),
            after: String(after.compact),
          })),
      ),
    at,
    message: ({ what, before, after }) =>
      `compact of topic '${what}' goes from ${before} to ${after}, which replaces the topic and loses its messages`,
    fix: () => 'make a topic of another name and move its consumers',
  }),
  changeRule<Changed>({
    code: 'lake.kind.changed',
    severity: 'error',
    find: (environment) =>
      businesses(environment).flatMap(({ base, head, path }) =>
        base.lake && head.lake && base.lake.kind !== head.lake.kind
          ? [{ path: [...path, 'lake', 'kind'], what: head.name, before: base.lake.kind, after: head.lake.kind }]
          : [],
      ),
    at,
    message: ({ what, before, after }) =>
      `the lake of ${what} goes from ${before} to ${after}, but OSS-HDFS is decided when a bucket is made`,
    fix: ({ before }) => `write kind: ${before}; data moves through a new business or bucket`,
  }),
  changeRule<Changed>({
    code: 'starrocks.mode.changed',
    severity: 'error',
    find: (environment) =>
      businesses(environment).flatMap(({ base, head, path }) =>
        both(base.starrocks, head.starrocks)
          .filter((instance) => instance.base.mode !== instance.head.mode)
          .map(({ key, base: before, head: after }) => ({
            path: [...path, 'starrocks', key, 'mode'],
            what: key,
            before: before.mode,
            after: after.mode,
          })),
      ),
    at,
    message: ({ what, before, after }) =>
      `mode of StarRocks instance '${what}' goes from ${before} to ${after}, which replaces the instance and loses its data`,
    fix: () => 'add an instance of another name, move the data, then remove the old one',
  }),
  changeRule<Changed>({
    code: 'environment.region.changed',
    severity: 'error',
    find: ({ base, head }) =>
      base.region === head.region ? [] : [{ path: ['region'], what: head.name, before: base.region, after: head.region }],
    at,
    message: ({ what, before, after }) =>
      `region of '${what}' goes from ${before} to ${after}: everything in it would be made anew, without its data`,
    fix: () => 'make a new environment with `lakewright clone`, then move',
  }),
  changeRule<Changed>({
    code: 'network.cidr.changed',
    severity: 'error',
    find: ({ base, head }) =>
      base.target !== 'alicloud' || base.network.cidr === head.network.cidr
        ? []
        : [{ path: ['network', 'cidr'], what: head.name, before: base.network.cidr, after: head.network.cidr }],
    at,
    message: ({ before, after }) => `the network goes from ${before} to ${after}, which replaces every vSwitch and every instance in it`,
    fix: ({ before }) => `write ${before}, or make a new environment with \`lakewright clone\``,
  }),
];
