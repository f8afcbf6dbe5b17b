import type { Refusal } from '../clone/refusal';
import { edited } from '../clone/edit/text-edit';
import { YamlFile } from '../clone/edit/yaml-file';
import type { ClonedFrom } from '../clone/source';
import { fileOf } from '../clone/written/files';
import { suggestion } from '../domain/nearest';
import { dataAt } from '../domain/schema/walk';
import { parseYaml } from '../model/read/parse-yaml';
import { smallBusiness } from './business';
import { headLike } from './modeline';
import { wrongBusiness } from './names';

/** The files with which a business is there and runs in these environments, or everything against it. Other bytes of files stay. */
export function addBusiness(
  { estate, texts }: ClonedFrom,
  name: string,
  environments: readonly string[],
): ReadonlyMap<string, string> | readonly Refusal[] {
  const known = Object.keys(estate.environments);
  const unknown = environments.filter((one) => !known.includes(one));
  const refusals = [
    wrongBusiness(name),
    texts.has(fileOf(name))
      ? { code: 'add.business.exists', message: `business '${name}' is there already`, fix: `choose another name, or edit ${fileOf(name)}` }
      : undefined,
    ...unknown.map((one) => ({
      code: 'add.environment.unknown',
      message: `there is no environment '${one}'`,
      fix: `change --env: ${suggestion(one, known)}`,
    })),
  ].filter((one) => one !== undefined);
  if (refusals.length > 0) return refusals;
  const listed = environments.map((environment): [string, string] => {
    const path = `environments/${environment}.yaml`;
    return [path, withBusiness(texts.get(path) ?? '', name)];
  });
  return new Map([[fileOf(name), headLike(texts, 'businesses') + smallBusiness(domainIn(texts, estate.name), name)], ...listed]);
}

/** An environment's file with a business more in its list. */
function withBusiness(text: string, name: string): string {
  const file = new YamlFile(text);
  const list = dataAt(parseYaml('environment', text).data, ['businesses']);
  if (Array.isArray(list) && list.includes(name)) return text;
  return edited(text, [list === undefined ? file.add([], 'businesses', `[${name}]`) : file.append(['businesses'], name)]);
}

/** Where owners of other businesses get their mail. */
const domainIn = (texts: ClonedFrom['texts'], company: string): string =>
  [...texts].flatMap(([path, text]) => (path.startsWith('businesses/') ? (/^owner:[^#\n]*@([\w.-]+)/m.exec(text)?.[1] ?? []) : []))[0] ??
  `${company}.example`;
