import { leaveOut } from '../../../domain/fix';
import { nearestOrOut } from '../../../domain/fix-nearest';
import type { Dangling } from '../../../domain/service';
import { parseDataReference } from './data-reference';
import type { LakeModel } from './model';

/** What of a business a `read` or `write` entry may name. */
export interface DataOf {
  readonly business: string;
  readonly runs: (business: string) => boolean;
  readonly businesses: () => readonly string[];
  readonly lakeOf: (business: string) => LakeModel | undefined;
  readonly buckets: Readonly<Record<string, object>>;
}

/** What is wrong with a `read` or `write` entry; undefined where it names data. */
export function danglingData(entry: string, { business, runs, businesses, lakeOf, buckets }: DataOf): Dangling | undefined {
  const reference = parseDataReference(entry);
  if (!reference)
    return {
      message: `'${entry}', which names no data`,
      fix: leaveOut([], { or: 'write lake/<layer>, bucket/<name>, or <business>/lake/<layer>' }),
    };
  const { kind, name = '', business: owner = business } = reference;
  if (kind === 'bucket') {
    if (Object.hasOwn(buckets, name)) return undefined;
    return {
      message: `'${entry}', but there is no bucket '${name}'`,
      fix: nearestOrOut(
        entry,
        Object.keys(buckets).map((one) => `bucket/${one}`),
        'add it to buckets',
      ),
    };
  }
  if (runs(owner)) return danglingLayer(entry, owner, name, lakeOf(owner));
  const others = businesses().filter((other) => other !== business);
  return {
    message: `'${entry}', but business '${owner}' does not run here`,
    fix: nearestOrOut(
      entry,
      others.flatMap((other) => layersOf(other, lakeOf(other))),
      `add ${owner} to businesses of the environment`,
    ),
  };
}

const layersOf = (business: string, lake: LakeModel | undefined): readonly string[] =>
  Object.keys(lake?.layers ?? {}).map((layer) => `${business}/lake/${layer}`);

/** `layer` is empty where the whole lake is meant. */
function danglingLayer(entry: string, owner: string, layer: string, lake: LakeModel | undefined): Dangling | undefined {
  if (!lake) return { message: `'${entry}', but ${owner} has no lake here`, fix: leaveOut([], { or: `add lake to ${owner}` }) };
  if (layer === '' || Object.hasOwn(lake.layers, layer)) return undefined;
  return {
    message: `'${entry}', but the lake of ${owner} has no layer '${layer}'`,
    fix: nearestOrOut(
      entry,
      Object.keys(lake.layers).map((one) => `${entry.slice(0, -layer.length)}${one}`),
      `add it to lake.layers of ${owner}`,
    ),
  };
}
