import { isMap } from '../../domain/schema/walk';
import { parseYaml } from '../../model/read/parse-yaml';
import { flowText } from '../edit/yaml-text';

/** What was written for a copy, by path, beside what its source had. */
export type Snapshot = ReadonlyMap<string, { readonly source?: string; readonly copy: string }>;

/** Where it is kept, below the estate's folder. */
export const snapshotFile = (target: string): string => `clones/${target}.yaml`;

/** As YAML: a line for each path, `[source's, copy's]`. */
export const snapshotText = (source: string, target: string, made: Snapshot): string =>
  [
    `# What ${source} was when ${target} was cloned from it: [in ${source}, in ${target}]. Written by clone; clone --refresh ${target} compares with it.`,
    ...[...made].map(([path, { source: then, copy }]) => `${flowText(path)}: ${flowText([then ?? null, copy])}`),
    '',
  ].join('\n');

/** What such a file says; nothing where there is none or somebody wrote something else. */
export function readSnapshot(text: string | undefined): Snapshot | undefined {
  if (text === undefined) return undefined;
  const { data } = parseYaml('snapshot', text);
  if (!isMap(data)) return undefined;
  return new Map(
    Object.entries(data).flatMap(([path, pair]) => {
      const [source, copy] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
      return typeof copy === 'string' ? [[path, { ...(typeof source === 'string' && { source }), copy }] as const] : [];
    }),
  );
}
