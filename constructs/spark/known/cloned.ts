import type { ClonedOption } from '../../../domain/cloned';
import type { Named } from '../../../domain/model';
import { HOSTING_QUEUE_CU, SCALE_FLOORS } from './limits';

const PUBLIC = 'a copy has no endpoint on the internet';

/** Below one workspace. */
export const SPARK_CLONED: readonly ClonedOption[] = [
  { at: ['kyuubi', 'public'], does: 'write', value: false, why: PUBLIC },
  { at: ['livy', 'public'], does: 'write', value: false, why: PUBLIC },
  { at: ['members', '*'], does: 'leave-out', why: 'who may open the source is not let into its copy' },
];

const QUEUE = `whole CU, at least ${SCALE_FLOORS.queueCu}, ${HOSTING_QUEUE_CU} where a gateway or session runs`;

export const SPARK_SCALING: Named<string> = {
  quota: `at least ${SCALE_FLOORS.quotaCu} CU, and what its queues add up to`,
  max: QUEUE,
  min: `whole CU, at least ${SCALE_FLOORS.queueCu}`,
  'schedule.*': QUEUE,
};
