import { dataAt, isMap, type Plain } from '../../domain/schema/walk';
import type { Path } from '../../domain/rule';
import type { TextEdit } from '../edit/text-edit';
import type { YamlFile } from '../edit/yaml-file';
import { flowText } from '../edit/yaml-text';

/** A value that the copy has of its own in a business file. */
export interface Entry {
  readonly path: Path;
  /** As it will stand in the file. */
  readonly text: string;
  /** What holds for all others where nothing is written. */
  readonly otherwise?: string;
}

/** The change that writes it for `target`. */
export function entryEdit(file: YamlFile, data: Plain, target: string, { path, text, otherwise }: Entry): TextEdit {
  const value = dataAt(data, path);
  if (value === undefined) {
    const both = otherwise === undefined ? `{ ${target}: ${text} }` : `{ default: ${otherwise}, ${target}: ${text} }`;
    return file.add(path.slice(0, -1), path.at(-1) ?? '', both);
  }
  if (isMap(value)) return file.add(path, target, text);
  return file.replace(path, `{ default: ${rawText(file, path, value)}, ${target}: ${text} }`);
}

/** A value as it stands in the file, on one line. */
export function rawText(file: YamlFile, path: Path, value: unknown): string {
  const raw = file.raw(path);
  return raw === undefined || raw.includes('\n') ? flowText(value) : raw;
}
