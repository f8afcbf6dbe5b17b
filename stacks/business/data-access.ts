import type { Construct } from 'constructs';
import type { IGrantable } from '../../constructs/core/grants';
import type { ILake } from '../../constructs/storage/contract';
import { Lake } from '../../constructs/storage/lake';
import { ObjectBucket } from '../../constructs/storage/object-bucket';
import { parseDataReference } from '../../constructs/storage/known/data-reference';
import { lakeBucket } from '../../domain/names/scheme';
import type { Part } from './part';

type Access = 'read' | 'write';

/** Where a business's programs may read and write. */
export interface DataPlaces {
  readonly lake: ILake | undefined;
  readonly buckets: Readonly<Record<string, ObjectBucket>>;
}

/** Grants what a `read` or `write` entry names. Entries were checked with the estate; an unknown one is a bug. */
export function grantData(scope: Construct, part: Part, places: DataPlaces, to: IGrantable, access: Access, entry: string): void {
  const reference = parseDataReference(entry);
  if (!reference) throw new TypeError(`'${entry}' names no lake or bucket`);
  if (reference.kind === 'bucket') {
    const bucket = places.buckets[reference.name ?? ''];
    if (!bucket) throw new TypeError(`business '${part.place.business}' has no bucket '${reference.name ?? ''}'`);
    return access === 'read' ? bucket.grantRead(to) : bucket.grantReadWrite(to);
  }
  const lake = reference.business === undefined ? places.lake : lakeOf(scope, part, reference.business);
  if (!lake) throw new TypeError(`'${entry}' names a lake that there is none of`);
  return access === 'read' ? lake.grantRead(to, reference.name) : lake.grantReadWrite(to, reference.name);
}

/** Another business's lake: its bucket is known by the naming scheme, so its stack need not be read. */
function lakeOf(scope: Construct, { place, environment, foundation }: Part, business: string): ILake | undefined {
  const lake = environment.businesses[business]?.lake;
  return (
    lake &&
    Lake.fromName(scope, {
      bucketName: lakeBucket({ ...place, business }),
      kind: lake.kind,
      layers: Object.keys(lake.layers),
      key: foundation.key,
    })
  );
}
