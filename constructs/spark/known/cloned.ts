import type { ClonedOption } from '../../../domain/cloned';

const PUBLIC = 'a copy has no endpoint on the internet';

/** Below one workspace. */
export const SPARK_CLONED: readonly ClonedOption[] = [
  { at: ['kyuubi', 'public'], does: 'write', value: false, why: PUBLIC },
  { at: ['livy', 'public'], does: 'write', value: false, why: PUBLIC },
  { at: ['members', '*'], does: 'leave-out', why: 'who may open the source is not let into its copy' },
];
