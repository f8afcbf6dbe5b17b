import { checksum } from '../../constructs/core/kubernetes/files';
import { MANAGED } from '../../constructs/core/kubernetes/labels';
import { dnsName } from '../../constructs/core/kubernetes/names';
import { podSpec } from '../../constructs/core/kubernetes/pod';
import type { SmokeJob } from '../../constructs/core/kubernetes/smoke';
import { snakeCase } from '../../domain/text/snake-case';
import { type ApiObject, translate } from '../manifests/translate';

/** On everything that a smoke test makes: what is left of a run is found by it. */
export const SMOKE_LABEL = 'lakewright.io/smoke';

/** Longest that one takes, pulling images included. Seconds. */
export const LONGEST = 600;
/** Where nobody is left to take it away, the cluster does. Seconds. */
const KEPT = '3600';

/** A program as a Job that is tried once. */
export function jobOf(prefix: string, { namespace, ...pod }: SmokeJob): ApiObject {
  const labels = { ...MANAGED, [SMOKE_LABEL]: prefix };
  const name = dnsName('smoke', checksum({ namespace, pod }).slice(0, 12));
  const spec = podSpec('smoke', pod, { probes: false, restart: 'Never' });
  return translate(
    'kubernetes_job_v1',
    inWords({
      metadata: { name, namespace, labels },
      spec: {
        backoffLimit: 0,
        activeDeadlineSeconds: LONGEST,
        ttlSecondsAfterFinished: KEPT,
        template: { metadata: { labels }, spec },
      },
    }) as Readonly<Record<string, unknown>>,
  );
}

/** As the provider writes it in JSON: `podSpec` is `pod_spec`. */
function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeCase(key), inWords(inner)]));
}
