import { dataAt, isMap, type Plain } from '../../domain/schema/walk';
import type { Path } from '../../domain/rule';
import { parseYaml } from '../../model/read/parse-yaml';
import { YamlFile } from '../edit/yaml-file';
import { fileOf, profileOwner } from './files';

/** A file, and whose it is: a business's own, or of the profile that it takes. */
export interface WrittenPart {
  readonly owner: string;
  readonly file: YamlFile;
  /** What this file says, without the other. */
  readonly data: Plain;
}

/** A business as it is written: in its own file, and in its profile what that says for it. */
export interface WrittenBusiness {
  readonly name: string;
  /** What both say. */
  readonly data: Plain;
  readonly own: WrittenPart;
  readonly profile?: WrittenPart;
  /** Options that it has from its profile. */
  readonly has: readonly string[];
}

/** The business of that name in these files, by their path below the estate. */
export function writtenBusiness(name: string, texts: ReadonlyMap<string, string>): WrittenBusiness {
  const own = partOf(name, texts);
  const taken = dataAt(own.data, ['profile']);
  const owner = typeof taken === 'string' ? profileOwner(taken) : undefined;
  if (owner === undefined || !texts.has(fileOf(owner))) return { name, data: own.data, own, has: [] };
  const profile = partOf(owner, texts);
  const [mine, theirs] = [own.data, profile.data].map((data) => (isMap(data) ? data : {}));
  const has = Object.keys(theirs ?? {}).filter((key) => !Object.hasOwn(mine ?? {}, key));
  return { name, data: { ...theirs, ...mine }, own, profile, has };
}

const partOf = (owner: string, texts: ReadonlyMap<string, string>): WrittenPart => {
  const text = texts.get(fileOf(owner)) ?? '';
  return { owner, file: new YamlFile(text), data: parseYaml(fileOf(owner), text).data };
};

/** The file in which the option at `path` is, or would be, written. */
export const partAt = ({ own, profile, has }: WrittenBusiness, [first = '']: Path): WrittenPart =>
  profile !== undefined && has.includes(first) ? profile : own;
