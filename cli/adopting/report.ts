import type { Kept } from './entries';
import { leftOutText } from './left-out-text';
import type { Omitted } from './refused';

/** What `adopt` did. */
export interface AdoptReport {
  readonly environment: string;
  readonly files: readonly string[];
  readonly adopted: readonly {
    readonly type: string;
    readonly id: string;
    readonly stack: string;
    readonly address: string;
    readonly keep: readonly string[];
  }[];
  /** What the stacks would make beside, by stack. */
  readonly added: readonly string[];
  readonly omitted: readonly { readonly type: string; readonly id: string; readonly why: string }[];
}

export const reportOf = (
  environment: string,
  files: readonly string[],
  things: readonly Kept[],
  added: readonly string[],
  omitted: readonly Omitted[],
): AdoptReport => ({
  environment,
  files: [...files].sort(),
  adopted: things.map(({ thing: { type, id }, stack, address, keep }) => ({ type, id, stack, address, keep })),
  added,
  omitted: omitted.map(({ thing: { type, id }, why }) => ({ type, id, why })),
});

/** How many there are of each name. */
export function counted<T>(items: readonly T[], nameOf: (item: T) => string): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort().map(([name, count]) => `  ${String(count).padStart(4)}  ${name}`);
}

export const thingsText = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`;

/** For people. @param goOn deploys what is adopted */
export function reportText({ environment, files, adopted, added }: AdoptReport, omitted: readonly Omitted[], goOn: string): string {
  const kept = adopted.flatMap(({ type, keep }) => keep.map((attribute) => `${type}.${attribute}`));
  return [
    `${environment} adopts ${thingsText(adopted.length)}: ${files.join(', ')}`,
    ...counted(adopted, ({ type, stack }) => `${type} in ${stack}`),
    `plan from code: ${adopted.length} to import, ${added.length} to add, 0 to change, 0 to replace, 0 to destroy`,
    ...(added.length > 0 ? ['added beside them:', ...counted(added, (address) => address)] : []),
    ...(kept.length > 0 ? ['stays as it is, until its entry in adopted.yaml says otherwise:', ...counted(kept, (name) => name)] : []),
    ...leftOutText(omitted),
    '',
    `Nothing is deployed yet: ${goOn}`,
    'Whoever manages them now lets go of them afterwards, for example: terraform state rm ADDRESS',
  ].join('\n');
}
