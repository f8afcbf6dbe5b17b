import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import { flowText } from '../edit/yaml-text';
import type { CloneRecord } from './schema';

const HEAD = `# What was cloned, and the network each copy was given. Written by clone.
# Yours to add:  ranges: [{ range: 10.200.0.0/16, why: data centre }]   networks that copies stay away from
clones:
`;

/** What is left of the file when all clones are gone and nobody wrote anything else into it. */
export const EMPTY_RECORD = `${HEAD.trimEnd()} {}\n`;

/** `clones.yaml` with a clone in it, in the place of an older record of its name. */
export function withRecord(text: string | undefined, name: string, { keep, zones, ...record }: CloneRecord): string {
  const line = flowText({ ...record, ...(keep.length > 0 && { keep }), ...(zones.length > 0 && { zones }) });
  if (text === undefined || text.trim() === '') return `${HEAD}  ${name}: ${line}\n`;
  const file = new YamlFile(text);
  if (file.raw(['clones']) === undefined) {
    const open = /^clones:[ \t]*(?:#.*)?$/m.exec(text);
    if (!open) return `${text.trimEnd()}\nclones:\n  ${name}: ${line}\n`;
    const end = open.index + open[0].length;
    return edited(text, [{ from: end, to: end, text: `\n  ${name}: ${line}` }]);
  }
  const known = file.raw(['clones', name]) !== undefined;
  return edited(text, [known ? file.replace(['clones', name], line) : file.add(['clones'], name, line)]);
}
