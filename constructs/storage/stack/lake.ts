import type { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { IGrantable } from '../../core/grantable';
import type { Grantee, Part } from '../../core/part';
import type { IBucket, ILake } from '../contract';
import { parseDataReference } from '../known/data-reference';
import type { LakeModel } from '../known/model';
import { lakeBucket } from '../known/names';
import { Lake, type LakeProps } from '../lake';
import { buckets, lake as lakeService } from '../service';

/** What tables are written in is the engines' business: no bucket knows of a format. */
export type Covered = Assert<Covers<LakeModel, LakeProps, 'format'>>;

/** The business's lake. */
export const build = (stack: Construct, { model, place, foundation }: Part<LakeModel>): Lake =>
  new Lake(stack, 'Lake', { ...model, name: lakeBucket(place), key: foundation.key });

/** Reading and writing lakes and buckets; entries were checked with the estate, an unknown one is a bug. */
export function grant(_lake: Lake | undefined, { role, scope, verbs }: Grantee, part: Part<unknown, never>): void {
  verbs['read']?.forEach((entry) => grantData(scope, part, role, 'read', entry));
  verbs['write']?.forEach((entry) => grantData(scope, part, role, 'write', entry));
}

function grantData(scope: Construct, part: Part<unknown, never>, to: IGrantable, access: 'read' | 'write', entry: string): void {
  const reference = parseDataReference(entry);
  if (!reference) throw new TypeError(`'${entry}' names no lake or bucket`);
  if (reference.kind === 'bucket') {
    const bucket: IBucket | undefined = part.built(buckets)?.[reference.name ?? ''];
    if (!bucket) throw new TypeError(`business '${part.place.business}' has no bucket '${reference.name ?? ''}'`);
    return access === 'read' ? bucket.grantRead(to) : bucket.grantReadWrite(to);
  }
  const lake = reference.business === undefined ? part.built(lakeService) : lakeOf(scope, part, reference.business);
  if (!lake) throw new TypeError(`'${entry}' names a lake that there is none of`);
  if (access === 'read') lake.grantRead(to, reference.name);
  else lake.grantReadWrite(to, reference.name);
  grantSource(scope, part, to, reference);
}

/** The same layer of the environment whose layers are read here, whatever is done to it here; it may have fewer. */
function grantSource(
  scope: Construct,
  { place, source }: Part<unknown, never>,
  to: IGrantable,
  { business = place.business ?? '', name: layer }: { readonly business?: string; readonly name?: string },
): void {
  const lake = source && Object.hasOwn(source.lakes, business) ? source.lakes[business] : undefined;
  if (!source || !lake || (layer !== undefined && !lake.layers.includes(layer))) return;
  const { environment, region, key } = source;
  Lake.fromName(scope, { bucketName: lakeBucket({ ...place, environment, business }), ...lake, region, key }).grantRead(to, layer);
}

/** Another business's lake: its bucket is known by its name, so its stack need not be read. */
function lakeOf(scope: Construct, { place, foundation, of }: Part<unknown, never>, business: string): ILake | undefined {
  const model = of(lakeService, business);
  return (
    model &&
    Lake.fromName(scope, {
      bucketName: lakeBucket({ ...place, business }),
      kind: model.kind,
      layers: Object.keys(model.layers),
      key: foundation.key,
    })
  );
}

export interface LakeOutputs {
  readonly bucket: string;
  readonly uri: string;
  /** Layer to its address. */
  readonly layers: Readonly<Record<string, string>>;
  /** Layer to the days after which jobs have to delete its files themselves, because OSS-HDFS cannot expire them. */
  readonly engine_expiry: Readonly<Record<string, number>>;
}

export const description = 'bucket and layers of the lake';

export const outputs = (lake: Lake): LakeOutputs => ({
  bucket: lake.bucketName,
  uri: lake.rootUri,
  layers: Object.fromEntries(lake.layers.map((layer) => [layer, lake.layerUri(layer)])),
  engine_expiry: lake.engineExpiry,
});
