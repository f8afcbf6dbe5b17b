import type { AttributeFacts } from '@lakewright/provider-knowledge/facts';
import type { TypeFacts } from '@lakewright/provider-knowledge/planning/join';
import { METADATA, POD, TYPES, type PathFacts } from './facts-table';
import { allowedOf } from './values/table';

/** Types without a namespace. */
const CLUSTER_WIDE =
  /^kubernetes_(namespace|cluster_role|cluster_role_binding|priority_class|storage_class|persistent_volume|api_service|certificate_signing_request|csi_driver|ingress_class|runtime_class|node_taint|pod_security_policy|(mutating|validating)_webhook_configuration)(_v\d+(beta\d+)?)?$/;

export function isClusterWide(type: string): boolean {
  return CLUSTER_WIDE.test(type);
}

const POD_TEMPLATE = /(?:^|\.)template\.spec\.(.+)$/;

/** What hashicorp/kubernetes does with an attribute, as far as its printed schema does not say. */
export function kubernetesFacts(type: string): TypeFacts {
  const own = TYPES[type] ?? {};
  return {
    attribute: (path) => {
      const pod = POD_TEMPLATE.exec(path)?.[1];
      const found: Partial<AttributeFacts> = {
        ...allowedOf(type, path),
        ...METADATA[path],
        ...(pod !== undefined && bySuffix(POD, pod)),
        ...own[path],
      };
      // Pods of a job never change: its template is the job.
      return type === 'kubernetes_job_v1' && path.startsWith('spec.template.') ? { ...found, forceNew: true } : found;
    },
  };
}

function bySuffix(facts: PathFacts, path: string): Partial<AttributeFacts> | undefined {
  const steps = path.split('.');
  for (let from = 0; from < steps.length; from += 1) {
    const found = facts[steps.slice(from).join('.')];
    // A single name only counts at the top of the pod.
    if (found !== undefined && (from === 0 || steps.length - from > 1)) return found;
  }
  return undefined;
}
