import { type Attributes, blockOf, known, numberOf, textOf } from './thing';

/** What an estate's file says of a thing, from its attributes; sizes go through `size`, which pins them where an environment scales. */
export type Words = (attributes: Attributes, size: (value: unknown) => unknown) => Record<string, unknown>;

const nodesOf =
  (size: (value: unknown) => unknown) =>
  (group: Attributes): Record<string, unknown> | undefined => {
    const unit = (name: string, text: string): unknown => {
      const amount = numberOf(group, name);
      return amount === undefined ? undefined : size(`${amount} ${text}`);
    };
    const nodes = numberOf(group, 'resident_node_number');
    const disk = known({
      size: unit('storage_size', 'GiB'),
      count: numberOf(group, 'disk_number'),
      level: textOf(group, 'storage_performance_level'),
    });
    const words = known({
      nodes: nodes === undefined ? undefined : size(nodes),
      size: unit('cu', 'CU'),
      spec: textOf(group, 'spec_type'),
      disk: Object.keys(disk).length > 0 ? disk : undefined,
    });
    return Object.keys(words).length > 0 ? words : undefined;
  };

/** Hours in whole days where they are some; nothing where a serverless instance takes no such time. */
function retention(attributes: Attributes): string | undefined {
  const hours = Number(settings(attributes, 'configs')['retention.hours']);
  if (!Number.isInteger(hours) || hours < 24 || hours > 8760) return undefined;
  return hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

function settings(attributes: Attributes, name: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(textOf(attributes, name) ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const remark = (attributes: Attributes, name: string | undefined): string | undefined => {
  const text = textOf(attributes, 'remark');
  return text === name || (text?.length ?? 0) > 64 ? undefined : text;
};

export const bucketWords: Words = (attributes) =>
  known({ name: textOf(attributes, 'bucket'), hardened: false, storageClass: textOf(attributes, 'storage_class') });

export const starrocksWords: Words = (attributes, size) => {
  const nodes = nodesOf(size);
  return known({
    name: textOf(attributes, 'instance_name'),
    adminIn: 'none',
    version: textOf(attributes, 'version'),
    mode: textOf(attributes, 'run_mode'),
    edition: textOf(attributes, 'package_type'),
    frontend: nodes(blockOf(attributes, 'frontend_node_groups')),
    backend: nodes(blockOf(attributes, 'backend_node_groups')),
    ossRole: textOf(attributes, 'oss_accessing_role_name'),
  });
};

export const groupWords: Words = (attributes, size) => nodesOf(size)(attributes) ?? {};

export const kafkaWords: Words = (attributes, size) => {
  const config = blockOf(attributes, 'serverless_config');
  const amount = (name: string): unknown => {
    const value = numberOf(config, name);
    return value === undefined ? undefined : size(`${value} MB/s`);
  };
  return known({
    name: textOf(attributes, 'name'),
    capacity: amount('reserved_publish_capacity'),
    subscribe: amount('reserved_subscribe_capacity'),
    version: textOf(attributes, 'service_version'),
    acl: String(settings(attributes, 'config')['enable.acl']) === 'true',
  });
};

export const topicWords: Words = (attributes) =>
  known({
    name: textOf(attributes, 'topic'),
    partitions: numberOf(attributes, 'partition_num'),
    retention: retention(attributes),
    compact: attributes['compact_topic'] === true ? true : undefined,
    description: remark(attributes, textOf(attributes, 'topic')),
  });

export const consumerWords: Words = (attributes) => {
  const name = textOf(attributes, 'consumer_id');
  return known({ name, description: remark(attributes, name) });
};
