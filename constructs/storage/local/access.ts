import type { Grants } from '../../../domain/service';
import type { Place } from '../../../domain/names/place';
import { parseDataReference } from '../known/data-reference';
import { bucketName, lakeBucket } from '../known/names';

const READS = ['Read', 'List'] as const;
const WRITES = ['Read', 'List', 'Write', 'Tagging'] as const;

/** What a workload may do in the store, in its words: `Read:acme-local-risk-lake/ods/*`. */
export function actionsOf(place: Place, { read = [], write = [] }: Grants[string]): string[] {
  const of = (entry: string, verbs: readonly string[]): string[] => {
    const reference = parseDataReference(entry);
    if (!reference) throw new TypeError(`'${entry}' names no lake or bucket`);
    const { kind, name, business } = reference;
    if (kind === 'bucket') return within(bucketName(place, name ?? ''), undefined, verbs);
    return within(lakeBucket(business === undefined ? place : { ...place, business }), name, verbs);
  };
  return [...new Set([...read.flatMap((entry) => of(entry, READS)), ...write.flatMap((entry) => of(entry, WRITES))])];
}

/** Everything in a bucket, or below one folder; listing is granted on the bucket, as clients look folders up. */
export const within = (bucket: string, folder: string | undefined, verbs: readonly string[] = WRITES): string[] =>
  verbs.map((verb) => (folder === undefined || verb === 'List' ? `${verb}:${bucket}` : `${verb}:${bucket}/${folder}/*`));

/** Workloads that touch data, and so have a key of their own. */
export const readers = (workloads: Grants): string[] =>
  Object.entries(workloads)
    .filter(([, { read = [], write = [] }]) => read.length + write.length > 0)
    .map(([name]) => name);
