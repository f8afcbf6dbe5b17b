import type { ClonedOption } from '../../../domain/cloned';
import type { Named } from '../../../domain/model';
import { KAFKA_LIMITS as LIMITS } from './limits';

const ONE_NAME = 'one instance has the name; the copy has one made from its place';

export const KAFKA_CLONED: readonly ClonedOption[] = [
  { at: ['instance', 'name'], does: 'leave-out', why: ONE_NAME },
  { at: ['allowedIps'], does: 'share', why: 'the same networks reach the copy; who gets in is decided by its own users' },
];

/** Below the shared instance. */
export const SHARED_KAFKA_CLONED: readonly ClonedOption[] = [
  { at: ['name'], does: 'leave-out', why: ONE_NAME },
  { at: ['existing'], does: 'leave-out', why: 'a copy has an instance of its own: topics of both would have the same names' },
];

/** Also of the shared instance. */
export const KAFKA_SCALING: Named<string> = {
  capacity: `at least ${LIMITS.publishMBps} MB/s`,
  subscribe: `at least ${LIMITS.subscribeMBps} MB/s`,
  partitions: 'never scaled: they can be raised but not lowered',
};
