import type { SmokeJob } from '../../constructs/core/kubernetes/smoke';
import type { ApiObject } from '../../local/manifests/translate';
import { jobOf } from '../../local/smoke/job';
import { stepsOf } from '../../local/smoke/steps';
import { localEstate } from '../local/local-estate';

/** The jobs of a step of `local smoke`. */
export interface SmokeJobs {
  readonly before?: ApiObject;
  readonly job: ApiObject;
  readonly after?: ApiObject;
}

const PLAIN = localEstate('estate');

/** What `local smoke` would run of the default estate. @param about how what is tried begins @param from the estate with something more */
export function smokeJobs(business: string, about: string, { environment, stacks } = PLAIN): SmokeJobs {
  const outputs = stacks.find((stack) => stack.business === business)?.outputs ?? {};
  const found = stepsOf(environment, business, outputs).find(({ step }) => step.tries.startsWith(about))?.step;
  if (!found || !('job' in found)) throw new Error(`smoke runs no job of '${about}'`);
  const of = (job: SmokeJob): ApiObject => jobOf(environment.kubernetes.prefix, job);
  const { before, job, after } = found;
  return { ...(before && { before: of(before) }), job: of(job), ...(after && { after: of(after) }) };
}
