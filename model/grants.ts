import { VERBS } from '../constructs/registry';
import type { Named } from '../domain/model';
import { mapValues } from '../domain/named';
import type { Grants } from '../domain/service';
import type { WorkloadModel } from './model';

/** What one verb of a workload names. */
export const namedBy = (workload: WorkloadModel, verb: string): readonly string[] =>
  workload[verb as keyof typeof workload] as readonly string[];

/** What workloads are granted, by workload and verb. */
export const grantsOf = (access: Named<WorkloadModel>): Grants =>
  mapValues(access, (workload) => mapValues(VERBS, (_, verb) => namedBy(workload, verb)));
