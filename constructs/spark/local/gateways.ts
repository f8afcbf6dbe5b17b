import type { Profile } from '../../core/kubernetes/profiles';
import type { SparkKyuubi, SparkSession } from '../known/model';
import { queueSettings, SPARK } from './conf';

/** Ports by what listens. */
export const GATEWAY_PORTS = { kyuubi: 10009, THRIFT: 10000, connect: 15002 } as const;

export const copies = (profile: Profile, { replicas }: Pick<SparkKyuubi, 'replicas'>): number => Math.min(replicas, profile.gateways);

/** `kyuubi-defaults.conf`: one engine per user, on the gateway's queue. */
export const kyuubiSettings = (namespace: string, { queue }: SparkKyuubi): Readonly<Record<string, string>> => ({
  'kyuubi.frontend.connection.url.use.hostname': 'false',
  'kyuubi.frontend.thrift.binary.bind.port': String(GATEWAY_PORTS.kyuubi),
  'kyuubi.kubernetes.namespace': namespace,
  'kyuubi.engine.share.level': 'USER',
  'kyuubi.engine.share.level.subdomain': queue.replaceAll('_', '-'),
  'kyuubi.session.engine.initialize.timeout': 'PT5M',
  'spark.master': 'local[2]',
  ...queueSettings(queue),
});

const MAIN: Readonly<Record<SparkSession['kind'], { readonly port: number; readonly className: string; readonly port15: boolean }>> = {
  THRIFT: { port: GATEWAY_PORTS.THRIFT, className: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2', port15: false },
  SQL: { port: GATEWAY_PORTS.connect, className: 'org.apache.spark.sql.connect.service.SparkConnectServer', port15: true },
  NOTEBOOK: { port: GATEWAY_PORTS.connect, className: 'org.apache.spark.sql.connect.service.SparkConnectServer', port15: true },
};

export const sessionPort = ({ kind }: SparkSession): number => MAIN[kind].port;

/** The program of a session as a container's own: Spark's scripts would go to the background. */
export function sessionCommand({ kind }: SparkSession): readonly string[] {
  const { className, port15 } = MAIN[kind];
  return [
    '/bin/bash',
    '-ec',
    [
      'exec /opt/spark/bin/spark-submit --master local[2] --driver-memory 768m',
      '--jars $(ls /jars/*.jar | paste -sd, -)',
      `--class ${className}`,
      ...(port15 ? [`--conf spark.connect.grpc.binding.port=${GATEWAY_PORTS.connect}`] : []),
      'spark-internal',
    ].join(' '),
  ];
}

/** Name of the service account that drivers run as. */
export const DRIVER_ACCOUNT = SPARK.account;
