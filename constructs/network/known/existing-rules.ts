import { write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import type { ExistingNetworkModel } from './model';

export interface ExistingSubject {
  readonly zones: readonly string[];
  readonly nat?: boolean;
  readonly existing: ExistingNetworkModel;
}

const sorted = (names: readonly string[]): string => [...names].sort().join(', ');

/** What can be said of a network that exists before anybody looks for it. */
export const EXISTING_NETWORK_RULES: readonly Rule<ExistingSubject>[] = [
  {
    code: 'network.existing.zones',
    holds: 'a network that exists names a vSwitch for each of its zones, and for no other',
    broken: ({ zones, existing: { vswitches } }) => {
      const named = Object.keys(vswitches);
      return (
        sorted(named) !== sorted([...new Set(zones)]) && {
          at: ['existing', 'vswitches'],
          message: `zones are ${zones.join(', ')}, and vSwitches are named for ${named.join(', ')}`,
          fix: write('zones', named, { or: 'name one vSwitch per zone' }),
        }
      );
    },
  },
  {
    code: 'network.existing.nat',
    holds: 'in a network that exists no NAT gateway is made',
    broken: ({ nat, existing }) =>
      nat === true && {
        at: ['nat'],
        message: `a NAT gateway would change the way out of everything in ${existing.vpc}`,
        fix: write('nat', false, { or: 'name the one that is there in existing.nat' }),
      },
  },
];
