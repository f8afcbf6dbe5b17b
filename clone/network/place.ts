import { REGIONS } from '../../domain/facts/regions';
import { blockOf } from '../../domain/network/subnets';
import type { Environment } from '../../model/model';
import { parseYaml } from '../../model/read/parse-yaml';
import { zonesIn } from '../decide/regions';
import type { Refusal } from '../refusal';
import type { CloneRequest } from '../request/request';
import type { ClonedFrom, ReadFiles } from '../source';
import { addressesIn } from './addresses';
import { allocate } from './allocate';

/** Where a copy is made. */
export interface NetworkPlace {
  readonly region: string;
  readonly zones: readonly string[];
  readonly cidr: string;
}

/** Region, zones and a network that nobody has; the source's where there are none, and why. */
export function placeOf(
  from: ClonedFrom,
  source: Environment,
  request: CloneRequest,
): NetworkPlace & { readonly refusals: readonly Refusal[] } {
  const { target } = request;
  // A region that there is not is told already.
  const region = request.region !== undefined && REGIONS.includes(request.region) ? request.region : source.region;
  const zones =
    request.zones ?? (region === source.region ? source.network.zones : zonesIn(region, source.network.zones.length, from.estate));
  const cidr = networkFor(from, target, source.network.cidr);
  const unknown = { code: 'clone.zones.unknown', message: `zones of ${region} are not known`, fix: `name them: --zone ${region}-b` };
  const full = {
    code: 'clone.cidr.full',
    message: `no network as big as ${source.network.cidr} of ${request.source} is free`,
    fix: 'take down what is not needed, or add to pool in clones.yaml, or remove from its ranges',
  };
  return {
    region,
    zones: zones ?? source.network.zones,
    cidr: cidr ?? source.network.cidr,
    refusals: [...(zones ? [] : [unknown]), ...(cidr === undefined ? [full] : [])],
  };
}

/** A network for `target` of the size of another one. Every address that stands anywhere in the estate is stayed away from, and so are its `ranges`. */
export function networkFor({ texts, clones }: ReadFiles, target: string, like: string): string | undefined {
  const prefix = blockOf(like)?.prefix ?? 16;
  // One that was made before and whose file is gone has its network again: it may still be deployed.
  const before = Object.hasOwn(clones.clones, target) ? clones.clones[target]?.cidr : undefined;
  if (before !== undefined && blockOf(before)?.prefix === prefix) return before;
  const written = [...texts]
    .filter(([path]) => /^(?:environments|businesses)\//.test(path))
    .flatMap(([path, text]) => addressesIn(parseYaml(path, text).data));
  const taken = [...written, ...clones.ranges.map(({ range }) => range), ...Object.values(clones.clones).map(({ cidr }) => cidr)];
  return allocate([target], { pool: clones.pool, prefix, taken }).get(target);
}
