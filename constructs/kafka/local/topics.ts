import type { Named } from '../../../domain/model';
import type { KafkaTopicModel } from '../known/model';
import { type Client, clientLines, toolOf } from './client';
import { KAFKA } from './properties';

/** What a business has on the broker, by physical name. */
export interface BrokerShare {
  readonly bootstrap: string;
  readonly acl: boolean;
  readonly topics: Named<KafkaTopicModel>;
  readonly users: readonly BrokerUser[];
}

export interface BrokerUser {
  readonly name: string;
  /** Variable that holds its password. */
  readonly variable: string;
  readonly produce: readonly string[];
  readonly consume: readonly string[];
  /** The group that it consumes as. */
  readonly group: string;
}

const SETTINGS = '/tmp/admin.properties';

/** A script for Kafka's own tools that makes what is not there; partitions grow and never shrink, as in the cloud. */
export function topicsScript({ bootstrap, acl, topics, users }: BrokerShare): string {
  const [host = '', port = ''] = bootstrap.split(':');
  const client: Client = { bootstrap, acl, settings: SETTINGS };
  const tool = toolOf(client);
  return [
    `until (exec 3<>/dev/tcp/${host}/${port}) 2>/dev/null; do sleep 2; done`,
    ...clientLines(client, { user: KAFKA.admin, password: '$ADMIN_PASSWORD' }),
    ...Object.entries(topics).flatMap(([name, topic]) => topicLines(tool, name, topic)),
    ...(acl ? users.flatMap((user) => userLines(tool, user)) : []),
    '',
  ].join('\n');
}

type Tool = (name: string) => string;

function topicLines(tool: Tool, name: string, { partitions, retention, compact }: KafkaTopicModel): string[] {
  const settings = [`retention.ms=${retention * 1000}`, `cleanup.policy=${compact ? 'compact' : 'delete'}`];
  return [
    `${tool('kafka-topics')} --create --if-not-exists --topic ${name} --partitions ${partitions} --replication-factor 1`,
    `have=$(${tool('kafka-topics')} --describe --topic ${name} | grep -o 'PartitionCount: *[0-9]*' | tr -dc 0-9)`,
    `[ "$have" -ge ${partitions} ] || ${tool('kafka-topics')} --alter --topic ${name} --partitions ${partitions}`,
    `${tool('kafka-configs')} --alter --entity-type topics --entity-name ${name} --add-config ${settings.join(',')}`,
  ];
}

function userLines(tool: Tool, { name, variable, produce, consume, group }: BrokerUser): string[] {
  const acl = `${tool('kafka-acls')} --add --force --allow-principal User:${name}`;
  return [
    `${tool('kafka-configs')} --alter --entity-type users --entity-name ${name} --add-config "${KAFKA.mechanism}=[password=$${variable}]"`,
    ...produce.map((topic) => `${acl} --producer --topic ${topic}`),
    ...consume.map((topic) => `${acl} --consumer --topic ${topic} --group ${group}`),
  ];
}
