import { dataAt, isMap } from '../../domain/schema/walk';
import { parseYaml } from '../../model/read/parse-yaml';
import { CLONES } from '../../model/read/read-folder';
import { entryEdit } from '../decide/entry';
import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import { flowText } from '../edit/yaml-text';
import { withRecord } from '../record/write-record';
import { withoutValue } from '../sweep/without';
import { fileOf } from '../written/files';
import { ENVIRONMENT, pathOf, pathText } from './leaves';
import { snapshotFile, snapshotText } from './snapshot';
import type { Step } from './three-way';
import type { View } from './view';

/** The files of an estate in which a copy has taken these steps; everything else of them is as it was. */
export function taken(
  texts: ReadonlyMap<string, string>,
  { record, request, then, today }: View,
  steps: readonly Step[],
): Map<string, string> {
  const { target } = request;
  const files = new Map<string, string>();
  for (const step of steps) {
    const { owner, path } = pathOf(step.path);
    const file = owner === ENVIRONMENT ? `environments/${target}.yaml` : fileOf(owner);
    const text = files.get(file) ?? texts.get(file) ?? '';
    files.set(file, owner === ENVIRONMENT ? inEnvironment(text, path, step.wouldBe) : inBusiness(text, path, target, step));
  }
  const made = new Map(then);
  for (const { path } of steps) {
    const now = today.made.get(path);
    if (now === undefined) made.delete(path);
    else made.set(path, now);
  }
  const listed = steps.some(({ path }) => path === pathText(ENVIRONMENT, ['businesses']));
  files.set(snapshotFile(target), snapshotText(record.of, target, made));
  files.set(CLONES, withRecord(texts.get(CLONES), target, listed ? { ...record, businesses: today.record.businesses } : record));
  return new Map([...files].filter(([file, text]) => texts.get(file) !== text));
}

function inEnvironment(text: string, path: readonly string[], wouldBe: string | undefined): string {
  const file = new YamlFile(text);
  if (wouldBe === undefined) return edited(text, [file.remove(path)]);
  if (file.raw(path) !== undefined) return edited(text, [file.replace(path, wouldBe)]);
  const { data } = parseYaml('environment', text);
  const depth = path.findIndex((_, index) => !isMap(dataAt(data, path.slice(0, index + 1))));
  const below = path.slice(depth + 1).reduceRight((inner, key) => `{ ${flowText(key)}: ${inner} }`, wouldBe);
  return edited(text, [file.add(path.slice(0, depth), path[depth] ?? '', below)]);
}

function inBusiness(text: string, path: readonly string[], target: string, { copy, wouldBe }: Step): string {
  const file = new YamlFile(text);
  const { data } = parseYaml('business', text);
  if (wouldBe === undefined) return edited(text, [withoutValue(file, data, path, target)]);
  if (copy !== undefined) return edited(text, [file.replace([...path, target], wouldBe)]);
  const otherwise = path.at(-1) === 'enabled' ? { otherwise: 'true' } : {};
  return edited(text, [entryEdit(file, data, target, { path, text: wouldBe, ...otherwise })]);
}
