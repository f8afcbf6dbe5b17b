import { Construct } from 'constructs';
import { mapValues } from '../../../domain/named';
import type { Named } from '../../../domain/model';
import { Files } from '../../core/kubernetes/files';
import { dnsName, platformSpace } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { LocalSecret } from '../../core/kubernetes/secret';
import type { Space } from '../../core/kubernetes/space';
import { Workload, type WorkloadProps } from '../../core/kubernetes/workload';
import { CELEBORN_JAR, celebornSpark } from '../../components/local/celeborn';
import { metastoreUris } from '../../metastore/local/address';
import { metastore } from '../../metastore/service';
import { lakeBucket } from '../../storage/known/names';
import { within } from '../../storage/local/access';
import { s3aSettings, s3aUri } from '../../storage/local/s3';
import { s3Step } from '../../storage/local/step';
import type { SparkKyuubi, SparkSession, SparkWorkspaceModel } from '../known/model';
import { SPARK, confText, podTemplate, sparkDefaults } from './conf';
import { GATEWAY_PORTS, copies, kyuubiSettings, sessionCommand, sessionPort } from './gateways';
import { CONNECT_JAR, S3_JARS, fetchJars } from './jars';
import type { LocalQueue } from './quota';

/** Options of {@link Programs}. */
interface ProgramsProps {
  readonly part: LocalPart<Named<SparkWorkspaceModel>>;
  readonly key: string;
  readonly workspace: SparkWorkspaceModel;
  readonly space: Space;
  readonly queues: readonly LocalQueue[];
}

/** How a Kyuubi is reached; tokens are the cloud's. */
interface KyuubiAddress {
  readonly endpoint: string;
  readonly jdbc_url: string;
  readonly token_secrets: Readonly<Record<string, string>>;
}

/** What jobs of a workspace are told, its key to the lake, its gateway and its sessions. */
export class Programs extends Construct {
  readonly kyuubi: KyuubiAddress | undefined;
  /** Session to its address. */
  readonly sessions: Named<string>;
  readonly #common: Omit<WorkloadProps, 'name' | 'image'>;
  readonly #props: ProgramsProps;

  constructor(scope: Construct, id: string, props: ProgramsProps) {
    super(scope, id);
    this.#props = props;
    const { part, workspace, space, queues } = props;
    const secret = this.#key();
    const bucket = lakeBucket(part.place);
    const shared = platformSpace(part.prefix);
    const hasCeleborn = part.components.includes('celeborn');
    const shuffleJars = hasCeleborn ? [CELEBORN_JAR] : [];
    const settings = sparkDefaults({
      namespace: space.name,
      warehouse: s3aUri(bucket, 'warehouse'),
      hadoop: s3aSettings(shared),
      ...(part.shared(metastore) !== undefined && { metastore: metastoreUris(shared) }),
      ...(hasCeleborn && { shuffle: celebornSpark(shared) }),
    });
    const config = new Files(this, 'Config', { name: SPARK.config, space, data: { 'spark-defaults.conf': confText(settings) } });
    const templates = new Files(this, 'Templates', {
      name: SPARK.templates,
      space,
      data: Object.fromEntries(
        queues.map(({ queue, priorityClass }) => [`${queue}.yaml`, podTemplate(priorityClass, secret, shuffleJars)]),
      ),
    });
    this.#common = {
      space,
      serviceAccount: SPARK.account,
      env: { SPARK_CONF_DIR: '/config', HOME: '/tmp' },
      secrets: { AWS_ACCESS_KEY_ID: { secret, key: 'accessKey' }, AWS_SECRET_ACCESS_KEY: { secret, key: 'password' } },
      before: { jars: fetchJars([...S3_JARS, CONNECT_JAR, ...shuffleJars]) },
      files: { config: config.name, templates: templates.name },
      scratch: ['jars'],
      mounts: { '/config': 'config', '/templates': 'templates', '/jars': 'jars' },
      checksums: { ...config.checksums, ...templates.checksums },
    };
    this.kyuubi = workspace.kyuubi && this.#kyuubi(workspace.kyuubi);
    this.sessions = mapValues(workspace.sessions, (session, name) => this.#session(session, name));
  }

  /** Jobs read and write their business's whole lake, as in the cloud. */
  #key(): string {
    const { part, key, space } = this.#props;
    const shared = platformSpace(part.prefix);
    const name = dnsName(part.place.business, 'spark', key);
    const secret = new LocalSecret(this, 'Key', {
      name: dnsName(name, 's3'),
      namespaces: [space.reference, shared],
      data: { accessKey: name },
    });
    const bucket = lakeBucket(part.place);
    const step = s3Step(this, 'KeyStep', {
      name,
      platform: shared,
      buckets: [bucket],
      users: [{ name, secret: secret.name, actions: within(bucket, undefined) }],
    });
    step.node.addDependency(secret);
    return secret.name;
  }

  #queue(queue: string): { readonly priorityClass: string } {
    const found = this.#props.queues.find((one) => one.queue === queue);
    if (!found) throw new TypeError(`there is no queue '${queue}'`);
    return { priorityClass: found.priorityClass };
  }

  #kyuubi(model: SparkKyuubi): KyuubiAddress {
    const { space, part } = this.#props;
    const files = new Files(this, 'KyuubiConfig', {
      name: 'kyuubi',
      space,
      data: { 'kyuubi-defaults.conf': confText(kyuubiSettings(space.name, model)) },
    });
    const server = new Workload(this, 'Kyuubi', {
      ...this.#common,
      ...this.#queue(model.queue),
      name: 'kyuubi',
      image: 'kyuubi',
      replicas: copies(part.profile, model),
      command: ['/opt/kyuubi/bin/kyuubi', 'run'],
      env: { ...this.#common.env, KYUUBI_CONF_DIR: '/kyuubi', SPARK_DIST_CLASSPATH: '/jars/*' },
      files: { ...this.#common.files, kyuubi: files.name },
      mounts: { ...this.#common.mounts, '/kyuubi': 'kyuubi' },
      checksums: { ...this.#common.checksums, ...files.checksums },
      ports: { thrift: GATEWAY_PORTS.kyuubi },
    });
    return { endpoint: server.host, jdbc_url: `jdbc:hive2://${server.host}:${GATEWAY_PORTS.kyuubi}/`, token_secrets: {} };
  }

  #session(session: SparkSession, key: string): string {
    const { part } = this.#props;
    const port = sessionPort(session);
    const server = new Workload(this, `Session_${key}`, {
      ...this.#common,
      ...this.#queue(session.queue),
      name: dnsName('session', key),
      image: 'spark',
      replicas: part.profile.gateways,
      command: sessionCommand(session),
      ports: { session: port },
      answers: port,
    });
    return `${server.host}:${port}`;
  }
}
