import { SPARK_NETWORK_ZONES, zoneId } from '../domain/facts/regions';

/** Regions that an estate can begin in, each with two zones that Serverless Spark connects to. */
export const STARTING_REGIONS: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries(SPARK_NETWORK_ZONES).flatMap(([region, [first, second]]) =>
    first === undefined || second === undefined ? [] : [[region, [zoneId(region, first), zoneId(region, second)]] as const],
  ),
);
