import type { ClonedOption } from '../../../domain/cloned';
import type { Named } from '../../../domain/model';
import { KAFKA_LIMITS as LIMITS } from './limits';

export const KAFKA_CLONED: readonly ClonedOption[] = [
  { at: ['allowedIps'], does: 'share', why: 'the same networks reach the copy; who gets in is decided by its own users' },
];

/** Below the shared instance. */
export const SHARED_KAFKA_CLONED: readonly ClonedOption[] = [
  { at: ['existing'], does: 'leave-out', why: 'a copy has an instance of its own: topics of both would have the same names' },
];

/** Also of the shared instance. */
export const KAFKA_SCALING: Named<string> = {
  capacity: `at least ${LIMITS.publishMBps} MB/s`,
  subscribe: `at least ${LIMITS.subscribeMBps} MB/s`,
  partitions: 'never scaled: they can be raised but not lowered',
};
