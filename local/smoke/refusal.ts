import { stringify } from 'yaml';
import type { RefusedStep } from '../../constructs/core/kubernetes/smoke';
import type { Kubectl } from './kubectl';
import { type Outcome, failed, passed, skipped } from './outcome';

/** Asks for a pod that is too large, without making it: the API says which quota refuses it. */
export async function tryRefusal(kubectl: Kubectl, step: RefusedStep): Promise<Outcome> {
  const { namespace, quota, besides } = step;
  const { ok, error } = await kubectl(['create', '--dry-run=server', '-f', '-'], stringify(podOf(step)));
  const look = [`-n ${namespace} get resourcequotas`];
  if (ok) return failed([`a pod of ${step.cpu} would be taken, and quota ${quota} has to refuse it`], look);
  const [, by] = /exceeded quota: ([^,]+),/.exec(error) ?? [];
  if (by === quota) return passed([`refused by quota ${quota}`]);
  if (by === besides) return skipped(`quota ${besides} refused it before quota ${quota} could: what runs in ${namespace} uses it up`);
  return failed([error.trim()], look);
}

const podOf = ({ namespace, priorityClass, cpu }: RefusedStep): object => {
  const resources = { cpu, memory: '1Mi' };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'too-large', namespace },
    spec: {
      priorityClassName: priorityClass,
      containers: [{ name: 'main', image: 'none', resources: { requests: resources, limits: resources } }],
    },
  };
};
