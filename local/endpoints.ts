import { platformSpace } from '../constructs/core/kubernetes/names';
import { NODE_PORTS } from '../constructs/core/kubernetes/ports';
import type { KubernetesModel } from '../model/model';

/** Where things answer on this machine, with commands to paste. Passwords are asked of the cluster, never printed. */
export function endpointsText({ context, prefix, components }: KubernetesModel): string {
  const kubectl = `kubectl --context ${context} -n ${platformSpace(prefix)}`;
  const password = (secret: string): string => `$(${kubectl} get secret ${secret} -o jsonpath='{.data.password}' | base64 -d)`;
  return [
    `object store  http://localhost:${NODE_PORTS.s3}`,
    `  AWS_ACCESS_KEY_ID=admin AWS_SECRET_ACCESS_KEY="${password('s3-admin')}" aws --endpoint-url http://localhost:${NODE_PORTS.s3} s3 ls`,
    `metastore     thrift://localhost:${NODE_PORTS.metastore}`,
    `Kafka         localhost:${NODE_PORTS.kafka} (SASL_PLAINTEXT, SCRAM-SHA-256; user names and passwords are in the secrets *-kafka)`,
    `StarRocks     localhost:${NODE_PORTS.starrocks}`,
    `  MYSQL_PWD="${password('starrocks-root')}" mysql -h 127.0.0.1 -P ${NODE_PORTS.starrocks} -u root`,
    ...(components.includes('mysql')
      ? [
          `MySQL         localhost:${NODE_PORTS.mysql}`,
          `  MYSQL_PWD="${password('mysql-root')}" mysql -h 127.0.0.1 -P ${NODE_PORTS.mysql} -u root`,
        ]
      : []),
    ...(components.includes('flink') ? [`Flink         http://localhost:${NODE_PORTS.flink}`] : []),
  ].join('\n');
}
