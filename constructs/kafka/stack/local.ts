import { Construct } from 'constructs';
import { mapValues } from '../../../domain/named';
import { Files } from '../../core/kubernetes/files';
import { dnsName, platformSpace } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { LAPTOP_PORTS } from '../../core/kubernetes/ports';
import { LocalSecret } from '../../core/kubernetes/secret';
import { Step } from '../../core/kubernetes/step';
import { Workload } from '../../core/kubernetes/workload';
import type { KafkaModel, SharedKafkaModel } from '../known/model';
import { kafkaGroup, kafkaTopic, kafkaUser, talkers } from '../known/names';
import { KAFKA, bootstrapOf, brokerProperties, kafkaHost, propertiesText } from '../local/properties';
import { kafkaSmoke } from '../local/smoke';
import { topicsScript } from '../local/topics';
import { kafka } from '../service';
import type { KafkaOutputs } from './business';

const DATA = '/var/lib/kafka/data';
/** Any constant will do: there is one cluster per environment. */
const CLUSTER = '4L6g3nShT-eMCtK--X86sw';

/** Its settings, a first user and its storage; a broker whose storage is there goes on with it. */
const START = [
  '/opt/kafka/bin/kafka-storage.sh format --ignore-formatted -t $CLUSTER_ID -c /config/server.properties $FIRST_USER',
  'exec /opt/kafka/bin/kafka-server-start.sh /config/server.properties',
].join('\n');

/** One broker for all businesses, whether they share an instance in the cloud or have their own. */
export function platform(stack: Construct, part: LocalPart<unknown>): Workload | undefined {
  const { space } = part;
  if (part.shared(kafka) === undefined && Object.keys(part.each(kafka)).length === 0) return undefined;
  const acl = isGuarded(part);
  const scope = new Construct(stack, 'Kafka');
  const secret = new LocalSecret(scope, 'Admin', { name: KAFKA.adminIn, namespaces: [space.reference] });
  const properties = brokerProperties({ acl, host: kafkaHost(space.name), dataFolder: DATA });
  const files = new Files(scope, 'Files', { name: 'kafka', space, data: { 'server.properties': propertiesText(properties) } });
  return new Workload(scope, 'Broker', {
    name: KAFKA.service,
    space,
    image: 'kafka',
    command: ['/bin/bash', '-ec', START],
    env: {
      CLUSTER_ID: CLUSTER,
      KAFKA_HEAP_OPTS: '-Xmx512m -Xms512m',
      // Kubernetes replaces $(ADMIN_PASSWORD), and the shell then splits the result at blanks. The password has neither quotes nor blanks.
      FIRST_USER: acl ? `--add-scram ${KAFKA.mechanism}=[name=${KAFKA.admin},password=$(ADMIN_PASSWORD)]` : '',
    },
    secrets: { ADMIN_PASSWORD: { secret: secret.name, key: 'password' } },
    files: { config: files.name },
    checksums: files.checksums,
    mounts: { '/config': 'config' },
    ports: { clients: KAFKA.port, laptop: KAFKA.external },
    expose: { laptop: LAPTOP_PORTS.kafka.node },
    disk: { path: DATA, size: '5Gi' },
  });
}

/** Whether the broker asks for names and passwords. There is one broker for all, so it asks if any instance that it stands for would. */
function isGuarded(part: Pick<LocalPart<unknown>, 'shared' | 'each'>): boolean {
  const shared = part.shared(kafka) as SharedKafkaModel | undefined;
  return [shared, ...Object.values(part.each(kafka)).map(({ instance }) => instance)].some((one) => one?.acl === true);
}

/** Topics, users and what they may do, made by Kafka's own tools. */
export function build(stack: Construct, part: LocalPart<KafkaModel>): KafkaOutputs {
  const { model, place, prefix, space, workloads } = part;
  const scope = new Construct(stack, 'Kafka');
  const shared = platformSpace(prefix);
  const topics = mapValues(model.topics, (_, key) => kafkaTopic(place, key));
  const talking = talkers(workloads);
  const secrets = Object.fromEntries(
    talking.map((workload) => [
      workload,
      new LocalSecret(scope, workload, {
        name: dnsName(place.business, workload, 'kafka'),
        namespaces: [space.reference, shared],
        data: { username: kafkaUser(place, workload) },
      }),
    ]),
  );
  const topicOf = (key: string): string => topics[key] ?? key;
  const script = topicsScript({
    bootstrap: bootstrapOf(shared),
    acl: isGuarded(part),
    topics: Object.fromEntries(Object.entries(model.topics).map(([key, topic]) => [topicOf(key), topic])),
    users: talking.map((workload, index) => ({
      name: kafkaUser(place, workload),
      variable: `PASSWORD_${index}`,
      produce: (workloads[workload]?.['produce'] ?? []).map(topicOf),
      consume: (workloads[workload]?.['consume'] ?? []).map(topicOf),
      group: kafkaGroup(place, workload),
    })),
  });
  const step = new Step(scope, 'Step', {
    name: dnsName(place.business, 'kafka'),
    namespace: shared,
    image: 'kafka',
    memory: 512,
    command: ['/bin/bash', '-ec', script],
    env: { KAFKA_HEAP_OPTS: '-Xmx256m' },
    secrets: {
      ADMIN_PASSWORD: { secret: KAFKA.adminIn, key: 'password' },
      ...Object.fromEntries(
        talking.map((workload, index) => [`PASSWORD_${index}`, { secret: secrets[workload]?.name ?? '', key: 'password' }]),
      ),
    },
  });
  step.node.addDependency(...Object.values(secrets));
  return {
    instance_id: KAFKA.service,
    bootstrap: bootstrapOf(shared),
    topics,
    groups: {
      ...mapValues(model.groups, (_, key) => kafkaGroup(place, key)),
    },
    user_secrets: mapValues(secrets, ({ name }) => name),
  };
}

export const outputs = (kafkaOf: KafkaOutputs): KafkaOutputs => kafkaOf;

export const smoke = (part: Omit<Parameters<typeof kafkaSmoke>[0], 'acl'>) => kafkaSmoke({ ...part, acl: isGuarded(part) });
