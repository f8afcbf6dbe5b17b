import type { Named } from '../../../domain/model';
import { unlessOnly } from '../../../domain/names/place';
import type { RefusedStep, SkippedStep, SmokeJob, SmokePart, SmokeStep, TriedStep } from '../../core/kubernetes/smoke';
import { smokeName } from '../../core/kubernetes/smoke';
import { dnsName } from '../../core/kubernetes/names';
import { CELEBORN_JAR, CELEBORN_ONLY } from '../../components/local/celeborn';
import { metastore } from '../../metastore/service';
import type { SparkWorkspaceModel } from '../known/model';
import { SPARK } from './conf';
import { S3_JARS, fetchJars } from './jars';
import { type LocalQueue, WORKSPACE_QUOTA, localQueues } from './quota';
import { type SmokeFolder, cleanScript, tableScript } from './smoke-scripts';

/** MiB of a Spark program that makes a small table. */
const MEMORY = 1024;

/** What outputs tell of a workspace, as far as it is tried. */
export interface Workspace {
  readonly workspace_id: string;
}

type Part = SmokePart<Named<SparkWorkspaceModel>, Named<Workspace>>;

/** Of each workspace: a job in its largest queue writes to the lake and makes a table, and each queue refuses what exceeds it. */
export const sparkSmoke = (part: Part): SmokeStep[] =>
  Object.entries(part.told).flatMap(([key, { workspace_id: namespace }]) => {
    const workspace = part.model[key];
    if (!workspace) return [];
    const queues = localQueues(namespace, workspace, part.profile);
    return [tableStep(part, key, namespace, queues), ...queues.map((queue) => refusal(namespace, queue))];
  });

function tableStep(part: Part, key: string, namespace: string, queues: readonly LocalQueue[]): TriedStep | SkippedStep {
  const { business, outputs } = part;
  const hasMetastore = part.shared(metastore) !== undefined;
  const hasCeleborn = part.components.includes('celeborn');
  const shuffling = hasCeleborn ? ' by way of Celeborn' : '';
  const tries = `spark ${key}: ${hasMetastore ? `writes to the lake, makes a table in the metastore and queries it${shuffling}` : 'writes to the lake'}`;
  const folder = folderOf(outputs['lake']);
  const largest = queues.reduce<LocalQueue | undefined>((best, queue) => (mib(queue) > (best ? mib(best) : 0) ? queue : best), undefined);
  if (folder === undefined) return { tries, why: 'the business has no lake' };
  if (!largest || mib(largest) < MEMORY)
    return { tries, why: `no queue has the ${MEMORY} MiB of a Spark program: raise scale, or choose profile full` };
  const at: SmokeFolder = {
    folder,
    ...(hasMetastore && { database: smokeName(business, unlessOnly(key)) }),
    settings: hasCeleborn ? CELEBORN_ONLY : {},
  };
  const shuffleJars = hasCeleborn ? [CELEBORN_JAR] : [];
  const job = (script: string, jars: readonly string[]): SmokeJob => ({
    namespace,
    image: 'spark',
    memory: MEMORY,
    serviceAccount: SPARK.account,
    priorityClass: largest.priorityClass,
    command: ['/bin/bash', '-ec', script],
    env: { SPARK_CONF_DIR: '/config', HOME: '/tmp', SPARK_DIST_CLASSPATH: '/jars/*', SPARK_DRIVER_MEMORY: '640m' },
    secrets: keyOf(part, key),
    files: { config: SPARK.config },
    scratch: ['jars'],
    mounts: { '/config': 'config', '/jars': 'jars' },
    ...(jars.length > 0 && { before: { jars: fetchJars(jars) } }),
  });
  return {
    tries,
    job: job(tableScript(at), [...S3_JARS, ...shuffleJars]),
    // The metastore deletes files itself.
    after: job(cleanScript(at), [...(hasMetastore ? [] : S3_JARS), ...shuffleJars]),
    look: [
      `-n ${namespace} get resourcequotas`,
      `-n ${part.platform} logs statefulset/s3`,
      `-n ${part.platform} logs deployment/metastore`,
    ],
  };
}

/** As the workspace's own jobs have it, by the pod templates of its queues. */
const keyOf = ({ business }: Part, key: string): NonNullable<SmokeJob['secrets']> => {
  const secret = dnsName(dnsName(business, 'spark', key), 's3');
  return { AWS_ACCESS_KEY_ID: { secret, key: 'accessKey' }, AWS_SECRET_ACCESS_KEY: { secret, key: 'password' } };
};

/** The first layer, as outputs tell it; the lake itself where it has none. */
function folderOf(lake: unknown): string | undefined {
  const { uri, layers = {} } = (lake ?? {}) as { readonly uri?: string; readonly layers?: Named<string> };
  const [first = uri] = Object.values(layers);
  return first === undefined ? undefined : `${first}lakewright_smoke`;
}

const mib = ({ hard }: LocalQueue): number => Number.parseInt(hard['requests.memory'] ?? '0', 10);

/** A pod of a thousandth of a core more than the queue has. */
function refusal(namespace: string, { queue, priorityClass, quota, hard }: LocalQueue): RefusedStep {
  const cpu = `${Number.parseInt(hard['requests.cpu'] ?? '0', 10) + 1}m`;
  return {
    tries: `spark: queue ${queue} of ${namespace} refuses what exceeds it`,
    namespace,
    priorityClass,
    cpu,
    quota,
    besides: WORKSPACE_QUOTA,
  };
}
