import { VERBS } from '../constructs/registry';
import type { Named } from '../domain/model';
import { mapValues } from '../domain/named';
import type { Grants } from '../domain/service';
import type { WorkloadModel } from './model';

/** What workloads are granted, by workload and verb. */
export const grantsOf = (access: Named<WorkloadModel>): Grants =>
  mapValues(access, (workload) => mapValues(VERBS, (_, verb) => workload[verb as keyof typeof workload] as readonly string[]));
