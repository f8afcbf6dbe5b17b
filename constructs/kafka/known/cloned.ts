import type { ClonedOption } from '../../../domain/cloned';

export const KAFKA_CLONED: readonly ClonedOption[] = [
  { at: ['allowedIps'], does: 'share', why: 'the same networks reach the copy; who gets in is decided by its own users' },
];
