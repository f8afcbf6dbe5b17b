import type { Problem } from '../../domain/problem';
import { allowanceName, withoutIndex } from '../types/address';
import type { Allowance } from '../types/allowance';
import type { ResourceName } from '../types/finding';
import { problem } from './parse';

/** The allowance that holds today for a resource: its own, or that of the ROS stack it is inside of. */
export function allowanceFor(
  { stack, address, inner }: Pick<ResourceName, 'stack' | 'address' | 'inner'>,
  allowances: readonly Allowance[],
  today: string,
): Allowance | undefined {
  const plain = withoutIndex(address);
  const names = new Set([
    allowanceName({ stack, address, ...(inner === undefined ? {} : { inner }) }),
    allowanceName({ stack, address }),
    allowanceName({ stack, address: plain }),
  ]);
  return allowances.find(({ resource, until }) => until >= today && names.has(resource));
}

/** Allowances for what is nowhere: gone already, or misspelt. `known` are names as {@link allowanceName} writes them. */
export function unknownAllowances(allowances: readonly Allowance[], known: ReadonlySet<string>): Problem[] {
  return allowances
    .filter(({ resource }) => !known.has(resource) && !known.has(withoutIndex(resource)))
    .map(({ resource, place }) =>
      problem(
        'allowance.resource.unknown',
        place,
        `no state and no plan has ${resource}`,
        'remove it if that is gone, else write it as the finding prints it',
        'warning',
      ),
    );
}
