import { isDeepStrictEqual } from 'node:util';
import { isSeq, parse, parseDocument } from 'yaml';
import { edited } from '../../clone/edit/text-edit';
import { YamlFile } from '../../clone/edit/yaml-file';
import { valueText } from '../../domain/fix-text';
import type { Edit } from '../../domain/problem';
import { applyEdits } from '../../model/fixes/apply';

const OPTIONS = { version: '1.2', schema: 'core' } as const;

/** The text of a file after one edit of what is in it. What the edit is not about keeps its bytes, where that can be done. */
export function editText(text: string, edit: Edit): string {
  const made = applyEdits(text, [edit]);
  const exact = exactly(text, edit);
  return exact !== undefined && isDeepStrictEqual(read(exact), read(made)) ? exact : made;
}

function exactly(text: string, { do: what, path, value = '' }: Edit): string | undefined {
  const file = new YamlFile(text);
  const [parent, step] = [path.slice(0, -1), path.at(-1) ?? ''];
  const there = file.raw(path);
  try {
    if (what === 'remove') return edited(text, [file.remove(path)]);
    if (what !== 'set') return undefined;
    if (step === '-')
      return isSeq(parseDocument(text, OPTIONS).getIn(parent)) ? edited(text, [file.append(parent, valueText(value))]) : undefined;
    if (there === undefined) return file.raw(parent) === undefined ? undefined : edited(text, [file.add(parent, step, valueText(value))]);
    return there.includes('\n') ? undefined : edited(text, [file.replace(path, valueText(value))]);
  } catch {
    // An entry of a list, or another place that is not changed by its bytes.
    return undefined;
  }
}

function read(text: string): unknown {
  try {
    return parse(text, OPTIONS);
  } catch {
    return undefined;
  }
}
