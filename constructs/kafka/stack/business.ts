import { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import { mapValues } from '../../../domain/named';
import type { Grants } from '../../../domain/service';
import type { Grantee, Part } from '../../core/part';
import { KafkaAcls } from '../acls';
import { KafkaAllowedIps } from '../allowed-ips';
import type { IKafka } from '../contract';
import { KafkaGroup, type KafkaGroupProps } from '../group';
import { KafkaInstance, type KafkaInstanceProps } from '../instance';
import type { KafkaInstanceModel, KafkaModel, KafkaTopicModel } from '../known/model';
import { kafkaGroup, kafkaInstance, kafkaSecret, kafkaTopic, kafkaUser, talkers } from '../known/names';
import type { KafkaTopicProps } from '../topic';
import { KafkaTopics } from '../topics';
import { KafkaUser } from '../user';

/** All that YAML says of an instance, a topic and a group is an option of its class. */
export type Covered = [
  Assert<Covers<KafkaInstanceModel, KafkaInstanceProps>>,
  Assert<Covers<KafkaTopicModel, KafkaTopicProps>>,
  Assert<Covers<KafkaModel['groups'][string], KafkaGroupProps>>,
];

/** A business's share of Kafka. */
export interface BusinessKafka {
  readonly instance: IKafka;
  readonly topics: KafkaTopics;
  /** Declared ones, and one per workload that consumes. */
  readonly groups: Readonly<Record<string, KafkaGroup>>;
  /** By workload; only those that produce or consume. */
  readonly users: Readonly<Record<string, KafkaUser>>;
  readonly acls: KafkaAcls;
}

/** Topics, groups, users and permissions, on the business's own instance or the environment's shared one. */
export function build(stack: Construct, part: Part<KafkaModel, IKafka>): BusinessKafka {
  const { place, model, workloads } = part;
  const { onRemoval } = model;
  const scope = new Construct(stack, 'Kafka');
  const instance = instanceFor(scope, part);
  const { instanceId, acl } = instance;
  const topics = new KafkaTopics(scope, 'Topics', {
    instanceId,
    topics: mapValues(model.topics, (topic, key) => ({ ...topic, name: topic.name ?? kafkaTopic(place, key), onRemoval })),
  });
  const groupScope = new Construct(scope, 'Groups');
  const groups = mapValues(
    model.groups,
    (group, key) => new KafkaGroup(groupScope, key, { ...group, instanceId, name: group.name ?? kafkaGroup(place, key), onRemoval }),
  );
  const userScope = new Construct(scope, 'Users');
  const user = (workload: string): KafkaUser =>
    new KafkaUser(userScope, workload, {
      instanceId,
      name: kafkaUser(place, workload),
      secretName: kafkaSecret(place, workload),
      onRemoval,
    });
  const users = Object.fromEntries(talkers(workloads).map((workload) => [workload, user(workload)]));
  const built = { instance, topics, groups, users, acls: new KafkaAcls(scope, 'Acls', { instanceId, acl }) };
  allow(built, workloads);
  return built;
}

function instanceFor(scope: Construct, { place, foundation, model, common }: Part<KafkaModel, IKafka>): IKafka {
  const { instance, allowedIps } = model;
  if (instance) {
    return new KafkaInstance(scope, 'Instance', {
      ...instance,
      name: instance.name ?? kafkaInstance(place),
      network: foundation.network,
      allowedIps,
    });
  }
  if (!common) throw new TypeError(`business '${place.business}' has Kafka, but no instance is in its environment`);
  if (allowedIps.length > 0)
    new KafkaAllowedIps(scope, 'AllowedIps', { instanceId: common.instanceId, acl: common.acl, cidrs: allowedIps });
  return common;
}

/** A workload consumes as the group that has its name. */
function allow({ topics, groups, users, acls }: BusinessKafka, workloads: Grants): void {
  for (const [name, { produce = [], consume = [] }] of Object.entries(workloads)) {
    const user = users[name];
    const group = groups[name];
    if (!user) continue;
    produce.forEach((topic) => acls.grantProduce(user, topics.topic(topic)));
    if (group) consume.forEach((topic) => acls.grantConsume(user, topics.topic(topic), group));
  }
}

/** A workload may read the password of its own user. */
export function grant(kafka: BusinessKafka | undefined, { name, role }: Grantee): void {
  kafka?.users[name]?.grantReadPassword(role);
}

export interface KafkaOutputs {
  readonly instance_id: string;
  /** Bootstrap servers that clients should use. */
  readonly bootstrap: string;
  readonly topics: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Workload to the KMS secret that holds its SASL password. */
  readonly user_secrets: Readonly<Record<string, string>>;
}

export const description = 'topics, groups and users';

export const outputs = ({ instance, topics, groups, users }: BusinessKafka): KafkaOutputs => ({
  instance_id: instance.instanceId,
  bootstrap: instance.bootstrap,
  topics: mapValues(topics.resources, ({ name }) => name),
  groups: mapValues(groups, ({ name }) => name),
  user_secrets: mapValues(users, ({ secretName }) => secretName),
});
