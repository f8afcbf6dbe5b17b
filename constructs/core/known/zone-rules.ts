import type { Rule } from '../../../domain/rule';

/** Where a thing of one zone goes; networks of YAML have a vSwitch in every zone, so only a program breaks this. */
export interface ZoneSubject {
  readonly zone: string;
  /** Zones of the network. */
  readonly zones: readonly string[];
  /** Zone id to the id of its vSwitch. */
  readonly vswitches: Readonly<Record<string, string>>;
}

export const ZONE_RULES: readonly Rule<ZoneSubject>[] = [
  {
    code: 'network.zone.unknown',
    holds: 'a thing of one zone goes where its network has a vSwitch',
    broken: ({ zone, zones, vswitches }) =>
      vswitches[zone] === undefined && {
        at: ['zone'],
        message: `the network has no vSwitch in zone '${zone}', only in: ${zones.join(', ')}`,
        fix: `set zone to one of those, or add '${zone}' to the network's zones`,
      },
  },
];
