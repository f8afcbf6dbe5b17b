import { eachByEnvironment } from '../../domain/schema/walk';
import { businessFile } from '../../model/files/business';
import { parseYaml } from '../../model/read/parse-yaml';
import { entryEdit, rawText } from '../decide/entry';
import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import { ownerOf } from '../written/files';
import type { CloneRequest } from '../request/request';
import type { ClonedFrom } from '../source';

/**
 * Files of businesses that are not copied, and of profiles, where a value must be written for every environment that there is.
 * @param texts of the estate, with what the copy's businesses have in profiles
 */
export function othersWithout(
  texts: ReadonlyMap<string, string>,
  selected: readonly string[],
  source: string,
  target: string,
): [string, string][] {
  return [...texts].flatMap(([path, text]): [string, string][] => {
    const owner = ownerOf(path);
    if (owner === undefined || selected.includes(owner)) return [];
    const { data } = parseYaml(path, text);
    const file = new YamlFile(text);
    const edits: Parameters<typeof edited>[1][number][] = [];
    eachByEnvironment(businessFile, data, (at, value, required) => {
      if (!required || Object.hasOwn(value, 'default') || Object.hasOwn(value, target)) return;
      const like = Object.hasOwn(value, source) ? source : (Object.keys(value)[0] ?? source);
      edits.push(entryEdit(file, data, target, { path: at, text: rawText(file, [...at, like], value[like]) }));
    });
    return edits.length === 0 ? [] : [[path, edited(text, edits)]];
  });
}

/** How the file of a copy begins. */
export function headOf(texts: ClonedFrom['texts'], { source, today }: CloneRequest, expires: string | undefined): string[] {
  const [first = ''] = (texts.get(`environments/${source}.yaml`) ?? '').split('\n');
  const until = expires === undefined ? 'until somebody takes it down' : `until ${expires}`;
  return [...(first.startsWith('# yaml-language-server:') ? [first] : []), `# A clone of ${source}, made on ${today}, ${until}.`];
}
