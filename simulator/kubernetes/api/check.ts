import type { JsonObject } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import { OBJECTS } from './objects';
import { unreadable } from './pods';
import { block } from './refusal';
import { WORKLOADS } from './workloads';

const CHECKS = { ...OBJECTS, ...WORKLOADS };

/** Groups that the server names behind a kind. */
const GROUPS: Readonly<Record<string, string>> = {
  deployment: 'apps',
  stateful_set: 'apps',
  job: 'batch',
  cron_job: 'batch',
  horizontal_pod_autoscaler: 'autoscaling',
  pod_disruption_budget: 'policy',
  priority_class: 'scheduling.k8s.io',
  network_policy: 'networking.k8s.io',
  ingress: 'networking.k8s.io',
};

/** What the API server refuses when an object is made or changed; throws all of it at once. */
export function checkObject(type: string, attributes: JsonObject): void {
  const kind = type.replace(/^kubernetes_|_v\d+$/g, '');
  const refusals = [unreadable, ...(CHECKS[kind] ?? [])].flatMap((check) => check(attributes));
  if (refusals.length === 0) return;
  const said = refusals.map(({ field, words }) => `${field}: ${words}`);
  const what = `${camel(kind)}${GROUPS[kind] === undefined ? '' : `.${GROUPS[kind]}`}`;
  const name = String(block(attributes, 'metadata')?.['name'] ?? '');
  throw new ServiceError('Invalid', `${what} "${name}" is invalid: ${said.length === 1 ? said[0] : `[${said.join(', ')}]`}`);
}

const camel = (kind: string): string => kind.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
