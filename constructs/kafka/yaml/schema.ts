import * as z from 'zod';
import { byEnvironment, type Picked } from '../../../domain/schema/by-environment';
import { named, thing } from '../../../domain/schema/collections';
import { duration, throughput } from '../../../domain/schema/quantities';
import { removal, removalHere } from '../../../domain/schema/removal';
import { choice, cidr, cloudName, count, flag, resourceNameLike, textUpTo, version } from '../../../domain/schema/scalars';
import { KAFKA_DEFAULTS as DEFAULTS } from '../known/defaults';
import { KAFKA_LIMITS as LIMITS } from '../known/limits';

const remark = textUpTo(LIMITS.remark);
const PUBLISH = `throughput kept for producers; at least ${LIMITS.publishMBps} MB/s`;
const SUBSCRIBE = `throughput kept for consumers; at least ${LIMITS.subscribeMBps} MB/s; default as much as \`capacity\``;
const ACL = 'only users with a grant get in; needed for access by workloads';

const CALLED = 'in the cloud, where it is not <estate>-<environment>[-<business>]-kafka';
const ON_INSTANCE = 'on the instance, where it is not <business>-<key>';

const made = z.strictObject({
  name: cloudName.exactOptional().describe(CALLED),
  edition: choice(['serverless']).default(DEFAULTS.edition),
  capacity: throughput.prefault(DEFAULTS.capacity).describe(PUBLISH),
  subscribe: throughput.exactOptional().describe(SUBSCRIBE),
  version: version.default(DEFAULTS.version),
  acl: flag.default(DEFAULTS.acl).describe(ACL),
  onRemoval: removalHere,
});

const used = z.strictObject({
  existing: resourceNameLike('alikafka_post-cn-0jf31xvk500k').describe('id of an instance that is there: looked for, never changed'),
  acl: flag.default(DEFAULTS.acl).describe(ACL),
});

/** An instance that an environment's businesses share. */
export const sharedKafka = z.union([made, used]).describe('Kafka that all businesses of the environment share');

const ownInstance = thing({
  name: byEnvironment(cloudName).exactOptional().describe(CALLED),
  edition: choice(['serverless']).default(DEFAULTS.edition),
  capacity: byEnvironment(throughput).prefault(DEFAULTS.capacity).describe(PUBLISH),
  subscribe: byEnvironment(throughput).exactOptional().describe(SUBSCRIBE),
  version: byEnvironment(version).default(DEFAULTS.version),
  acl: byEnvironment(flag).default(DEFAULTS.acl).describe(ACL),
  onRemoval: removal,
});

const topic = thing({
  name: byEnvironment(cloudName).exactOptional().describe(ON_INSTANCE),
  partitions: byEnvironment(count(LIMITS.partitions.min, LIMITS.partitions.max)).describe(
    'never scaled with an environment, because they can be raised but never lowered',
  ),
  retention: byEnvironment(duration).prefault(DEFAULTS.topic.retention),
  compact: flag.default(DEFAULTS.topic.compact).describe('keep the last message of every key'),
  description: remark.exactOptional(),
});

export const kafka = thing({
  instance: ownInstance.exactOptional().describe("an instance of the business's own; without it topics live in the shared one"),
  topics: named(topic).prefault({}),
  groups: named(thing({ name: byEnvironment(cloudName).exactOptional().describe(ON_INSTANCE), description: remark.exactOptional() }))
    .exactOptional()
    .describe('consumer groups beside those of workloads that consume, which are named after them'),
  onRemoval: removal,
  allowedIps: byEnvironment(z.array(cidr)).default([]).describe("blocks let in beside the environment's network"),
});

export type WrittenKafka = z.output<typeof kafka>;
/** An instance with one environment's values, the business's own or the shared one. */
export type WrittenInstance = Picked<z.output<typeof ownInstance>>;
