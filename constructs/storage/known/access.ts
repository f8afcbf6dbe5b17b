import { suggestion } from '../../../domain/nearest';
import type { Dangling } from '../../../domain/service';
import { parseDataReference } from './data-reference';
import type { BucketModel, LakeModel } from './model';

/** What of a business a `read` or `write` entry may name. */
export interface DataOf {
  readonly business: string;
  readonly businesses: readonly string[];
  readonly lakeOf: (business: string) => LakeModel | undefined;
  readonly buckets: Readonly<Record<string, BucketModel>>;
}

/** What is wrong with a `read` or `write` entry; undefined where it names data. */
export function danglingData(entry: string, { business, businesses, lakeOf, buckets }: DataOf): Dangling | undefined {
  const reference = parseDataReference(entry);
  if (!reference)
    return { message: `'${entry}', which names no data`, fix: 'write lake/<layer>, bucket/<name>, or <business>/lake/<layer>' };
  const { kind, name = '', business: owner = business } = reference;
  if (kind === 'bucket') {
    if (Object.hasOwn(buckets, name)) return undefined;
    return { message: `'${entry}', but there is no bucket '${name}'`, fix: suggestion(name, Object.keys(buckets), 'add it to buckets') };
  }
  if (businesses.includes(owner)) return danglingLayer(entry, owner, name, lakeOf(owner));
  const others = businesses.filter((other) => other !== business);
  return {
    message: `'${entry}', but business '${owner}' does not run here`,
    fix: suggestion(owner, others, `add ${owner} to businesses of the environment, or remove the grant`),
  };
}

/** `layer` is empty where the whole lake is meant. */
function danglingLayer(entry: string, owner: string, layer: string, lake: LakeModel | undefined): Dangling | undefined {
  if (!lake) return { message: `'${entry}', but ${owner} has no lake here`, fix: `add lake to ${owner}, or remove the grant` };
  if (layer === '' || Object.hasOwn(lake.layers, layer)) return undefined;
  return {
    message: `'${entry}', but the lake of ${owner} has no layer '${layer}'`,
    fix: suggestion(layer, Object.keys(lake.layers), `add it to lake.layers of ${owner}`),
  };
}
