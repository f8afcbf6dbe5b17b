import type { Named } from '../../domain/model';
import { dataAt, isMap, type Plain, type PlainMap } from '../../domain/schema/walk';
import { parseYaml } from '../../model/read/parse-yaml';
import type { CopiedBusiness } from '../decide/business';
import type { Copied } from '../decide/sizes';
import { effective } from '../decide/written-at';
import { partAt } from '../written/written-business';
import { flowText } from '../edit/yaml-text';
import { environmentLeaves, pathText, takenLeaves } from './leaves';
import type { Snapshot } from './snapshot';

/** What a copy is given, with what its source has: the file of its environment, and the values it has by name in those of businesses. */
export function snapshotOf(
  source: PlainMap,
  content: PlainMap,
  copied: readonly Copied[],
  businesses: Named<CopiedBusiness>,
  environment: string,
): Snapshot {
  const before = environmentLeaves(source);
  const ofEnvironment = [...takenLeaves(content)].map(([path, copy]) => [path, pair(before.get(path), copy)] as const);
  const ofBusinesses = copied.flatMap(({ name, data, written }) =>
    (businesses[name]?.entries ?? []).map(({ path, text }) => {
      const then = effective(data, path, environment);
      return [
        pathText(partAt(written, path).owner, path),
        pair(then === undefined || isMap(then) ? undefined : flowText(then), normal(text)),
      ] as const;
    }),
  );
  return new Map([...ofEnvironment, ...ofBusinesses]);
}

const pair = (source: string | undefined, copy: string): { source?: string; copy: string } => ({
  ...(source !== undefined && { source }),
  copy,
});

/** A value as {@link flowText} writes it, however somebody wrote it. */
const normal = (text: string): string => flowText((dataAt(parseYaml('value', `value: ${text}`).data, ['value']) ?? null) as Plain);
