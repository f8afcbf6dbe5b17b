import { REGIONS, SPARK_NETWORK_ZONES, zoneId } from '../../../domain/facts/regions';
import { write } from '../../../domain/fix';
import { cidrProblem, zonesProblem } from '../../../domain/network/subnets';
import type { Rule } from '../../../domain/rule';

export interface NetworkSubject {
  readonly region: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  /** Set where it is somebody else's, who chose its range. */
  readonly existing?: object;
}

/** A zone that every service takes: Spark is the one that takes few. */
const exampleZone = (region: string): string =>
  zoneId(region, (Object.hasOwn(SPARK_NETWORK_ZONES, region) && SPARK_NETWORK_ZONES[region]?.[0]) || 'b');

export const NETWORK_RULES: readonly Rule<NetworkSubject>[] = [
  {
    code: 'network.cidr.unusable',
    holds: 'the range of a network is private, starts on its own boundary and is large enough for a part per zone',
    broken: ({ cidr, existing }) => {
      const message = existing ? undefined : cidrProblem(cidr);
      return message !== undefined && { at: ['cidr'], message, fix: 'write a private block, like 10.20.0.0/16' };
    },
  },
  {
    code: 'network.zones.unusable',
    holds: 'a network has at least one zone, each once and all of its region',
    broken: ({ region, zones }) => {
      // Of a region that there is not, nobody knows zones: the region is what is wrong.
      const message = REGIONS.includes(region) || zones.length === 0 ? zonesProblem(region, zones) : undefined;
      const right = [...new Set(zones.filter((zone) => zonesProblem(region, [zone]) === undefined))];
      const fix = write('zones', right.length > 0 ? right : [exampleZone(region)], { or: 'other zones of the region' });
      return message !== undefined && { at: ['zones'], message, fix };
    },
  },
];
