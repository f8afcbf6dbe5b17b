import type { ClonedOption } from '../../../domain/cloned';
import type { Named } from '../../../domain/model';
import { STARROCKS_LIMITS as LIMITS } from './limits';

/** Below one instance. */
export const STARROCKS_CLONED: readonly ClonedOption[] = [
  { at: ['name'], does: 'leave-out', why: 'one instance has the name; the copy has one made from its key' },
  { at: ['adminIn'], does: 'leave-out', why: 'the copy has a password of its own' },
  { at: ['ossRole'], does: 'ask', why: "with this role the copy would read what the source's instance reads" },
];

export const STARROCKS_SCALING: Named<string> = {
  'frontend.nodes': `an odd number, at least ${LIMITS.frontends.min}`,
  'backend.nodes': `at least ${LIMITS.backends.min} where data lies on them`,
  nodes: `at least ${LIMITS.computeNodes.min}`,
  size: `steps of ${LIMITS.nodeCu} CU, after the number of nodes`,
  'disk.size': `at least ${LIMITS.diskGiB.min} GiB, more at the higher levels`,
};
