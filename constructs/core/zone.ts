import type { Problem } from './problem';

/** Where a thing of one zone goes. */
export interface Placement {
  readonly zone: string;
  /** Id of the zone's vSwitch; empty together with a problem. */
  readonly vswitchId: string;
  readonly problem: Problem | undefined;
}

/** A zone of a network and its vSwitch. @param wanted - the network's first zone when absent */
export function placeIn(
  network: { readonly zones: readonly string[]; readonly vswitches: Readonly<Record<string, string>> },
  wanted?: string,
): Placement {
  const zone = wanted ?? network.zones[0] ?? '';
  const vswitchId = network.vswitches[zone];
  if (vswitchId !== undefined) return { zone, vswitchId, problem: undefined };
  return {
    zone,
    vswitchId: '',
    problem: {
      code: 'network.zone.unknown',
      message: `the network has no vSwitch in zone '${zone}', only in: ${network.zones.join(', ')}`,
      fix: `set zone to one of those, or add '${zone}' to the network's zones`,
    },
  };
}
