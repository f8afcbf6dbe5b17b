import { type Api, type ApiObject, MERGE } from './api';

const NODE = 'fake';
const READY = { type: 'Ready', status: 'True', reason: 'Fake', message: 'no containers run here' };
/** Between two looks. Milliseconds. */
const PAUSE = 300;

const itemsOf = async (api: Api, path: string): Promise<readonly ApiObject[]> => (await api('GET', path)).body.items ?? [];
const pathOf = ({ metadata: { namespace = '', name } }: ApiObject, kind: string): string =>
  `/api/v1/namespaces/${namespace}/${kind}/${name}`;

/** Adds one large node that is ready. */
export async function addNode(api: Api): Promise<void> {
  const size = { cpu: '64', memory: '256Gi', pods: '500', 'ephemeral-storage': '1000Gi' };
  await api('POST', '/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: NODE, labels: { 'kubernetes.io/hostname': NODE } },
  });
  await api('PATCH', `/api/v1/nodes/${NODE}/status`, { status: { capacity: size, allocatable: size, conditions: [READY] } }, MERGE);
}

/**
 * Does for the node what a kubelet would: says of pods that they run, of those of jobs that they are done, takes away deleted ones, and gives
 * claims a volume. No container is started, so images, commands and probes are not looked at.
 */
export async function runKubelet(api: Api, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    try {
      await renewed(api);
      for (const pod of await itemsOf(api, `/api/v1/pods?fieldSelector=spec.nodeName=${NODE}`)) await settle(api, pod);
      for (const claim of await itemsOf(api, '/api/v1/persistentvolumeclaims')) await bind(api, claim);
    } catch {
      // A connection that was cut: the next look tries again, as a kubelet does.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** A node that is not heard of for some time is taken for lost. */
async function renewed(api: Api): Promise<void> {
  const now = new Date().toISOString();
  await api('PATCH', `/api/v1/nodes/${NODE}/status`, { status: { conditions: [{ ...READY, lastHeartbeatTime: now }] } }, MERGE);
}

async function settle(api: Api, pod: ApiObject): Promise<void> {
  if (pod.metadata.deletionTimestamp !== undefined) {
    await api('DELETE', pathOf(pod, 'pods'), { apiVersion: 'v1', kind: 'DeleteOptions', gracePeriodSeconds: 0 });
    return;
  }
  if (pod.status?.['phase'] !== 'Pending') return;
  const done = pod.metadata.ownerReferences?.some(({ kind }) => kind === 'Job') === true;
  await api('PATCH', `${pathOf(pod, 'pods')}/status`, { status: statusOf(pod, done) }, MERGE);
}

function statusOf({ spec }: ApiObject, done: boolean): object {
  const at = new Date().toISOString();
  const containers = (spec?.['containers'] ?? []) as readonly { readonly name: string; readonly image: string }[];
  const state = done ? { terminated: { exitCode: 0, reason: 'Completed', startedAt: at, finishedAt: at } } : { running: { startedAt: at } };
  return {
    phase: done ? 'Succeeded' : 'Running',
    startTime: at,
    podIP: '10.244.0.10',
    conditions: ['Initialized', 'PodScheduled', ...(done ? [] : ['ContainersReady', 'Ready'])].map((type) => ({ type, status: 'True' })),
    containerStatuses: containers.map(({ name, image }) => ({
      name,
      image,
      imageID: image,
      ready: !done,
      restartCount: 0,
      started: !done,
      state,
    })),
  };
}

async function bind(api: Api, claim: ApiObject): Promise<void> {
  if (claim.status?.['phase'] !== 'Pending' || claim.metadata.deletionTimestamp !== undefined) return;
  const { namespace = '', name } = claim.metadata;
  const requested =
    (claim.spec?.['resources'] as { readonly requests?: { readonly storage?: string } } | undefined)?.requests?.storage ?? '1Gi';
  await api('POST', '/api/v1/persistentvolumes', {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${namespace}-${name}` },
    spec: {
      capacity: { storage: requested },
      accessModes: claim.spec?.['accessModes'],
      storageClassName: claim.spec?.['storageClassName'] ?? '',
      persistentVolumeReclaimPolicy: 'Delete',
      hostPath: { path: `/fake/${namespace}/${name}` },
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name },
    },
  });
}
