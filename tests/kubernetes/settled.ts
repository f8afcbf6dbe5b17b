import type { Api, ApiObject } from './cluster/api';

type Waiting = (object: ApiObject) => boolean;

const number = (of: Readonly<Record<string, unknown>> | undefined, key: string, otherwise = 0): number => Number(of?.[key] ?? otherwise);
const notAllReady: Waiting = ({ spec, status }) => number(status, 'readyReplicas') < number(spec, 'replicas', 1);
const notDone: Waiting = ({ spec, status }) => number(status, 'succeeded') < number(spec, 'completions', 1);

/** Where things that take time are listed, and when one is still on its way. */
const LISTS: Readonly<Record<string, Waiting>> = {
  '/apis/apps/v1/deployments': notAllReady,
  '/apis/apps/v1/statefulsets': notAllReady,
  '/apis/batch/v1/jobs': notDone,
  '/api/v1/persistentvolumeclaims': ({ status }) => status?.['phase'] !== 'Bound',
};

/** Waits until everything runs or is done; gives what is still on its way when time is up. @param seconds how long it waits */
export async function stillWaiting(api: Api, seconds: number): Promise<string[]> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const left = await onTheirWay(api);
    if (left.length === 0 || Date.now() > deadline) return left;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function onTheirWay(api: Api): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(LISTS).map(async ([path, waiting]) => {
      const { body } = await api('GET', path);
      return (body.items ?? [])
        .filter(waiting)
        .map(({ metadata: { namespace = '', name } }) => `${path.split('/').at(-1) ?? ''} ${namespace}/${name}`);
    }),
  );
  return found.flat();
}

/** Names of namespaces that are there, beside Kubernetes's own. */
export async function namespaces(api: Api): Promise<string[]> {
  const { body } = await api('GET', '/api/v1/namespaces');
  return (body.items ?? []).map(({ metadata: { name } }) => name).filter((name) => name !== 'default' && !name.startsWith('kube-'));
}
