import { hostOf } from '../../core/kubernetes/names';
import { LAPTOP_PORTS } from '../../core/kubernetes/ports';

export const KAFKA = {
  service: 'kafka',
  port: 9092,
  external: 9094,
  admin: 'admin',
  adminIn: 'kafka-admin',
  mechanism: 'SCRAM-SHA-256',
} as const;

/** Ports that only programs in the broker's own container can reach. */
const CONTROLLER_PORT = 9093;
const OWN_PORT = 9095;

/** What a broker is told; `host` is where clients in the cluster find it. */
export interface BrokerSettings {
  /** Whether users and permissions are enforced. */
  readonly acl: boolean;
  readonly host: string;
  readonly dataFolder: string;
  /** Ports of the two listeners for clients. @default - those of the twin */
  readonly ports?: {
    readonly inside: number;
    readonly outside: number;
    readonly advertisedOutside: number;
    readonly own: number;
    readonly controller: number;
  };
}

const PORTS = {
  inside: KAFKA.port,
  outside: KAFKA.external,
  advertisedOutside: LAPTOP_PORTS.kafka.node,
  own: OWN_PORT,
  controller: CONTROLLER_PORT,
} as const;

/**
 * `server.properties` of one broker that is its own controller. Clients come in with name and password from the cluster (CLIENTS) and from
 * the laptop (LAPTOP); the listeners without a password are bound to the container's own loopback.
 */
export function brokerProperties({ acl, host, dataFolder, ports = PORTS }: BrokerSettings): Readonly<Record<string, string>> {
  const client = acl ? 'SASL_PLAINTEXT' : 'PLAINTEXT';
  return {
    'node.id': '1',
    'process.roles': 'broker,controller',
    'controller.quorum.voters': `1@localhost:${ports.controller}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'OWN',
    listeners: `CLIENTS://0.0.0.0:${ports.inside},LAPTOP://0.0.0.0:${ports.outside},OWN://localhost:${ports.own},CONTROLLER://localhost:${ports.controller}`,
    'advertised.listeners': `CLIENTS://${host}:${ports.inside},LAPTOP://localhost:${ports.advertisedOutside},OWN://localhost:${ports.own}`,
    'listener.security.protocol.map': `CLIENTS:${client},LAPTOP:${client},OWN:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'log.dirs': dataFolder,
    'num.partitions': '1',
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    ...(acl && {
      'sasl.enabled.mechanisms': KAFKA.mechanism,
      'listener.name.clients.scram-sha-256.sasl.jaas.config': SCRAM_LOGIN,
      'listener.name.laptop.scram-sha-256.sasl.jaas.config': SCRAM_LOGIN,
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'allow.everyone.if.no.acl.found': 'false',
      // A client without a name can only have come over the loopback.
      'super.users': `User:${KAFKA.admin};User:ANONYMOUS`,
    }),
  };
}

const SCRAM_LOGIN = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';

export const propertiesText = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

/** Where clients in the cluster find the broker. */
export const kafkaHost = (platform: string): string => hostOf(KAFKA.service, platform);
export const bootstrapOf = (platform: string): string => `${kafkaHost(platform)}:${KAFKA.port}`;
