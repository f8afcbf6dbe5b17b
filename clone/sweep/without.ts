import { dataAt, eachByEnvironment, isMap, type Plain } from '../../domain/schema/walk';
import { businessFile } from '../../model/files/business';
import { parseYaml } from '../../model/read/parse-yaml';
import { CLONES } from '../../model/read/read-folder';
import { snapshotFile } from '../refresh/snapshot';
import { EMPTY_RECORD } from '../record/write-record';
import { edited, type TextEdit } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import { ownerOf } from '../written/files';
import { rawText } from '../decide/entry';

/** Files of an estate by their path; null for one that goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** What is to be written so that nothing of an environment is left: its file, its values in the businesses' files, its record. */
export function withoutEnvironments(texts: ReadonlyMap<string, string>, names: readonly string[], record = CLONES): Changes {
  const changes = new Map<string, string | null>();
  for (const [path, text] of texts) {
    const after = names.reduce((before, name) => (ownerOf(path) !== undefined ? withoutValues(path, before, name) : before), text);
    const left = path === CLONES || path === record ? names.reduce(withoutRecord, after) : after;
    if (left !== text) changes.set(path, left === EMPTY_RECORD ? null : left);
  }
  for (const path of names.flatMap((name) => [`environments/${name}.yaml`, snapshotFile(name)]))
    if (texts.has(path)) changes.set(path, null);
  return changes;
}

/**
 * The text of a file without the values of one environment. If only `default` is left, it becomes a plain value again; `enabled: true`
 * goes, because that is the default.
 */
function withoutValues(path: string, text: string, name: string): string {
  const { data } = parseYaml(path, text);
  const file = new YamlFile(text);
  const edits: TextEdit[] = [];
  eachByEnvironment(businessFile, data, (at, value) => {
    if (Object.hasOwn(value, name)) edits.push(withoutValue(file, data, at, name));
  });
  return edited(text, edits);
}

/** The change that takes the value of one environment away. */
export function withoutValue(file: YamlFile, data: Plain, at: readonly string[], name: string): TextEdit {
  const value = dataAt(data, at);
  const others = isMap(value) ? Object.keys(value).filter((key) => key !== name) : [];
  if (others.length === 0) return file.remove(at);
  if (others.join() !== 'default' || !isMap(value)) return file.remove([...at, name]);
  const left = value['default'];
  return at.at(-1) === 'enabled' && left === true ? file.remove(at) : file.replace(at, rawText(file, [...at, 'default'], left));
}

function withoutRecord(text: string, name: string): string {
  const { data } = parseYaml(CLONES, text);
  const records = dataAt(data, ['clones']);
  return isMap(records) && Object.hasOwn(records, name) ? edited(text, [new YamlFile(text).remove(['clones', name])]) : text;
}
