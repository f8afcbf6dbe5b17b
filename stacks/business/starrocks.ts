import { Construct } from 'constructs';
import { StarRocksInstance } from '../../constructs/starrocks/instance';
import { starrocksInstance, starrocksSecret } from '../../domain/names/scheme';
import { type Part, mapValues } from './part';

/** The business's StarRocks instances by name. */
export function addStarRocks(stack: Construct, { place, business, foundation }: Part): Record<string, StarRocksInstance> {
  const scope = new Construct(stack, 'StarRocks');
  return mapValues(
    business.starrocks,
    (settings, key) =>
      new StarRocksInstance(scope, key, {
        ...settings,
        name: starrocksInstance(place, key),
        network: foundation.network,
        key: foundation.key,
        secretName: starrocksSecret(place, key),
      }),
  );
}
