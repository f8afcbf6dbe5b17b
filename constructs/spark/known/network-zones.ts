import { SPARK_NETWORK_ZONES, zoneId } from '../../../domain/facts/regions';

/** Zones whose vSwitches the service connects in `region`; undefined where its list does not name the region. */
export const listedZones = (region: string): readonly string[] | undefined =>
  Object.hasOwn(SPARK_NETWORK_ZONES, region) ? [...(SPARK_NETWORK_ZONES[region] ?? '')].map((letter) => zoneId(region, letter)) : undefined;

/**
 * Those of a network's zones that are connected, in the order of their names: a connection can't be changed for another order. All of them
 * where nothing is known of the region.
 */
export function connectableZones(region: string, zones: readonly string[]): readonly string[] {
  const listed = listedZones(region);
  return (listed ? zones.filter((zone) => listed.includes(zone)) : [...zones]).sort();
}
