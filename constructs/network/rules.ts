import { cidrProblem, zonesProblem } from '../../domain/network/subnets';
import type { Rule } from '../core/rule';

/** What the rules of a network look at. */
export interface NetworkSubject {
  readonly region: string;
  readonly cidr: string;
  readonly zones: readonly string[];
}

export const NETWORK_RULES: readonly Rule<NetworkSubject>[] = [
  {
    code: 'network.cidr',
    broken: ({ cidr }) => cidrProblem(cidr) !== undefined,
    message: ({ cidr }) => cidrProblem(cidr) ?? '',
    fix: () => "change 'cidr'",
  },
  {
    code: 'network.zones',
    broken: ({ region, zones }) => zonesProblem(region, zones) !== undefined,
    message: ({ region, zones }) => zonesProblem(region, zones) ?? '',
    fix: ({ region }) => `change 'zones': zone ids are the region and a letter, like ${region}${/\d$/.test(region) ? '' : '-'}b`,
  },
];
