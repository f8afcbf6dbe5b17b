import { errorsIn } from './check';
import { ZONE_RULES } from './known/zone-rules';
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
  return { zone, vswitchId: '', problem: errorsIn(ZONE_RULES, { ...network, zone })[0] };
}
