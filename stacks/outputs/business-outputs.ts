import type { BusinessTold } from '../../constructs/registry';

/**
 * What a business's programs need to find its things: the same keys on Alibaba Cloud and on a local Kubernetes, one per service that
 * the business has. Maps are keyed as in the business's YAML; a single unnamed thing is keyed `main`. Secrets are named, never given.
 */
export interface BusinessOutputs extends BusinessTold {
  /** Workload to the ARN of its role. */
  readonly roles: Readonly<Record<string, string>>;
}
