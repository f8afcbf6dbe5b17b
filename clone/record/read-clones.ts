import type { Problem } from '../../domain/problem';
import { checkSchema } from '../../model/read/check-schema';
import { parseYaml } from '../../model/read/parse-yaml';
import { type Clones, clonesFile } from './schema';

/** What `clones.yaml` says, `text` being undefined where there is none; or everything that is wrong in it. */
export function readClones(file: string, text: string | undefined): { readonly clones?: Clones; readonly problems: readonly Problem[] } {
  if (text === undefined || text.trim() === '') return { clones: clonesFile.parse({}), problems: [] };
  const parsed = parseYaml(file, text);
  if (!parsed.readable || parsed.problems.length > 0) return { problems: parsed.problems };
  const { value, problems } = checkSchema(clonesFile, parsed);
  return { ...(value && { clones: value }), problems };
}
