import { SPARK_NETWORK_ZONES, zoneId } from '../../domain/facts/regions';
import type { Problem } from '../core/problem';
import type { INetwork } from '../network/contract';

/** Zones of `network` whose vSwitches the service connects in `region`; all of them where its list does not name the region. */
export function connectableZones(region: string, network: INetwork): readonly string[] {
  const allowed = zonesOf(region);
  return allowed ? network.zones.filter((zone) => allowed.includes(zone)) : network.zones;
}

/** The problem of a network that the service cannot connect, if any. Source: network connection page of the service, August 2026. */
export function unconnectable(region: string, network: INetwork): Problem | false {
  return (
    connectableZones(region, network).length === 0 && {
      code: 'spark.network.zone',
      message: `in ${region} Spark is connected to vSwitches in ${zonesOf(region)?.join(
        ', ',
      )} only, the network has ${network.zones.join(', ')}`,
      fix: 'add one of these zones to the network, or leave network out',
    }
  );
}

const zonesOf = (region: string): readonly string[] | undefined =>
  Object.hasOwn(SPARK_NETWORK_ZONES, region) ? [...(SPARK_NETWORK_ZONES[region] ?? '')].map((letter) => zoneId(region, letter)) : undefined;
