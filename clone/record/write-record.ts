import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import { flowText } from '../edit/yaml-text';
import type { CloneRecord } from './schema';

const HEAD = `# What was cloned, and the network each copy was given. Written by clone.
# Yours to add:  ranges: [{ range: 10.200.0.0/16, why: data centre }]   networks that copies stay away from
clones:
`;

/** `clones.yaml` with one more clone in it. */
export function withRecord(text: string | undefined, name: string, { keep, ...record }: CloneRecord): string {
  const line = flowText({ ...record, ...(keep.length > 0 && { keep }) });
  if (text === undefined || text.trim() === '') return `${HEAD}  ${name}: ${line}\n`;
  const file = new YamlFile(text);
  if (file.raw(['clones']) === undefined) {
    const open = /^clones:[ \t]*(?:#.*)?$/m.exec(text);
    if (!open) return `${text.trimEnd()}\nclones:\n  ${name}: ${line}\n`;
    const end = open.index + open[0].length;
    return edited(text, [{ from: end, to: end, text: `\n  ${name}: ${line}` }]);
  }
  return edited(text, [file.add(['clones'], name, line)]);
}
