import { Construct } from 'constructs';
import { KafkaAcls } from '../../constructs/kafka/acls';
import { KafkaAllowedIps } from '../../constructs/kafka/allowed-ips';
import type { IKafka } from '../../constructs/kafka/contract';
import { KafkaGroup } from '../../constructs/kafka/group';
import { KafkaInstance } from '../../constructs/kafka/instance';
import { KafkaTopics } from '../../constructs/kafka/topics';
import { KafkaUser } from '../../constructs/kafka/user';
import type { KafkaModel } from '../../constructs/kafka/known/model';
import type { OnRemoval } from '../../domain/model';
import type { WorkloadModel } from '../../model/model';
import { kafkaGroup, kafkaInstance, kafkaSecret, kafkaTopic, kafkaUser } from '../../domain/names/scheme';
import { type Part, mapValues } from './part';

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
export function addKafka(stack: Construct, part: Part, kafka: KafkaModel): BusinessKafka {
  const { place, business } = part;
  const scope = new Construct(stack, 'Kafka');
  const { onRemoval } = kafka;
  const instance = instanceFor(scope, part, kafka);
  const { instanceId, acl } = instance;
  const topics = new KafkaTopics(scope, 'Topics', {
    instanceId,
    topics: mapValues(kafka.topics, (topic, key) => ({ ...topic, name: kafkaTopic(place, key), onRemoval })),
  });
  const talkers = Object.entries(business.access).filter(([, workload]) => workload.produce.length + workload.consume.length > 0);
  const groups = addGroups(scope, part, kafka, instanceId, onRemoval);
  const userScope = new Construct(scope, 'Users');
  const users = Object.fromEntries(
    talkers.map(([workload]) => [
      workload,
      new KafkaUser(userScope, workload, {
        instanceId,
        name: kafkaUser(place, workload),
        secretName: kafkaSecret(place, workload),
        onRemoval,
      }),
    ]),
  );
  const acls = new KafkaAcls(scope, 'Acls', { instanceId, acl });
  const result = { instance, topics, groups, users, acls };
  for (const [name, workload] of talkers) allow(result, name, workload);
  return result;
}

function instanceFor(scope: Construct, { place, foundation, shared }: Part, kafka: KafkaModel): IKafka {
  if (kafka.instance)
    return new KafkaInstance(scope, 'Instance', {
      ...kafka.instance,
      name: kafkaInstance(place),
      network: foundation.network,
      allowedIps: kafka.allowedIps,
    });
  if (!shared.kafka) throw new TypeError(`business '${place.business}' has topics, but no Kafka instance is in its environment`);
  if (kafka.allowedIps.length > 0) {
    new KafkaAllowedIps(scope, 'AllowedIps', { instanceId: shared.kafka.instanceId, acl: shared.kafka.acl, cidrs: kafka.allowedIps });
  }
  return shared.kafka;
}

function addGroups(
  scope: Construct,
  { place, business }: Part,
  kafka: KafkaModel,
  instanceId: string,
  onRemoval: OnRemoval,
): Record<string, KafkaGroup> {
  const consumers = Object.entries(business.access).filter(([, { consume }]) => consume.length > 0);
  const wanted = { ...Object.fromEntries(consumers.map(([workload]) => [workload, {}])), ...kafka.groups };
  const groupScope = new Construct(scope, 'Groups');
  return mapValues<{ readonly description?: string }, KafkaGroup>(
    wanted,
    (group, key) => new KafkaGroup(groupScope, key, { ...group, instanceId, name: kafkaGroup(place, key), onRemoval }),
  );
}

/** A workload consumes as the group that has its name. */
function allow({ topics, groups, users, acls }: BusinessKafka, name: string, { produce, consume }: WorkloadModel): void {
  const user = users[name];
  const group = groups[name];
  if (!user) return;
  produce.forEach((topic) => acls.grantProduce(user, topics.topic(topic)));
  if (group) consume.forEach((topic) => acls.grantConsume(user, topics.topic(topic), group));
}
