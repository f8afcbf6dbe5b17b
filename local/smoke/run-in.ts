import { platformSpace } from '../../constructs/core/kubernetes/names';
import type { KubernetesModel } from '../../model/model';
import { askTool } from '../run-tool';

/** One thing that is tried. */
export interface SmokeCheck {
  readonly name: string;
  readonly try: () => boolean;
}

/** Program to what is asked of it in its own pod, where it is. */
const ASKED: readonly { readonly name: string; readonly workload: string; readonly script: string }[] = [
  { name: 'the lake is written and read', workload: 'statefulset/s3', script: 'echo "fs.ls /buckets" | weed shell' },
  { name: 'the metastore answers', workload: 'deployment/metastore', script: '(exec 3<>/dev/tcp/localhost/9083)' },
  {
    name: 'Kafka lists its topics',
    workload: 'statefulset/kafka',
    script: '/opt/kafka/bin/kafka-topics.sh --bootstrap-server localhost:9095 --list',
  },
  {
    name: 'StarRocks has a compute node that is alive',
    workload: 'statefulset/starrocks-compute',
    script: `MYSQL_PWD=$ROOT_PASSWORD mysql -h starrocks -P 9030 -u root -e 'SHOW COMPUTE NODES\\G' | grep 'Alive: true'`,
  },
];

/** Checks of what is there of the platform. */
export function runIn({ context, prefix }: KubernetesModel): SmokeCheck[] {
  const kubectl = ['--context', context, '-n', platformSpace(prefix)];
  return ASKED.filter(({ workload }) => askTool('kubectl', [...kubectl, 'get', workload]).ok).map(({ name, workload, script }) => ({
    name,
    try: () => askTool('kubectl', [...kubectl, 'exec', workload, '--', 'sh', '-ec', script]).ok,
  }));
}
