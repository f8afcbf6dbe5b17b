import { compare } from '../../domain/text/compare';
import type { Removal } from '../types/reading';
import type { LeavingHost } from './needs';

/** Who goes before what, across stacks; inside of one Terraform sees to it. In a stable order. */
export function removalsOf(hosts: readonly LeavingHost[]): Removal[] {
  return hosts
    .flatMap(({ resource, residents }) =>
      residents
        .filter((one) => one.fate !== 'stays' && one.resource.stack !== resource.stack)
        .map((one): Removal => ({ first: one.resource, then: resource })),
    )
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ first, then }: Removal): string => [then.stack, then.address, then.inner ?? '', first.stack, first.address].join('\n');
