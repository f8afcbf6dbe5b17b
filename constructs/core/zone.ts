import type { TypeRow } from '../../domain/tables';
import { errorsIn } from './check';
import { ZONE_RULES } from './known/zone-rules';
import type { Problem } from './problem';

const STAYS = 'it stays in the zone it was made in, whatever the order of zones';

/** Where a thing of one zone goes. */
export interface Placement {
  readonly zone: string;
  /** Id of the zone's vSwitch; empty together with a problem. */
  readonly vswitchId: string;
  readonly problem: Problem | undefined;
  /** Set where somebody named the zone. */
  readonly named?: true;
}

/**
 * Attributes to leave out of plans where nobody named a zone: the network's first zone decides where a thing is made, and another order of
 * zones must not move it afterwards. With a zone that is named, a change is meant.
 */
export const staysInZone = (
  { named }: Pick<Placement, 'named'>,
  { zoned }: Required<Pick<TypeRow, 'zoned'>>,
): Readonly<Record<string, string>> => (named ? {} : Object.fromEntries(zoned.map((attribute) => [attribute, STAYS])));

/** A zone of a network and its vSwitch. @param wanted - the network's first zone when absent */
export function placeIn(
  network: { readonly zones: readonly string[]; readonly vswitches: Readonly<Record<string, string>> },
  wanted?: string,
): Placement {
  const zone = wanted ?? network.zones[0] ?? '';
  const named = wanted === undefined ? {} : ({ named: true } as const);
  const vswitchId = network.vswitches[zone];
  if (vswitchId !== undefined) return { zone, vswitchId, problem: undefined, ...named };
  return { zone, vswitchId: '', problem: errorsIn(ZONE_RULES, { ...network, zone })[0], ...named };
}
