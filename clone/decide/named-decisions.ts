import { dataAt } from '../../domain/schema/walk';
import { parseYaml } from '../../model/read/parse-yaml';
import type { Refusal } from '../refusal';
import { writtenBusiness } from '../written/written-business';
import type { ClonedFrom } from '../source';

/** Decisions of `clones.yaml` that are about nothing: a slip in one would let go through what it was to stop. */
export function decisionRefusals({ texts, clones, folder, record }: Pick<ClonedFrom, 'texts' | 'clones' | 'folder' | 'record'>): Refusal[] {
  const unknown = clones.decisions.flatMap(({ what }, index) => (isWritten(texts, what) ? [] : [{ what, index }]));
  if (unknown.length === 0) return [];
  const { source } = parseYaml(`${folder}/clones.yaml`, texts.get('clones.yaml') ?? texts.get(record) ?? '');
  return unknown.map(({ what, index }) => {
    const { file, line, column } = source.value(['decisions', String(index), 'what']);
    return {
      at: `${file}:${line}:${column}`,
      code: 'clone.decision.unknown',
      message: `a decision is about ${what}, and nothing of that name is written`,
      fix: 'write it as a file does: lending.spark.members.alice, starrocks of every business, or shared.metastore.uris of an environment',
    };
  });
}

/** Whether an environment, a business by its name, or any business has such an option. */
function isWritten(texts: ClonedFrom['texts'], what: string): boolean {
  const path = what.split('.');
  return [...texts].some(([file, text]) => {
    const [, kind, name = ''] = /^(environments|businesses|profiles)\/(.+)\.yaml$/.exec(file) ?? [];
    if (kind === undefined) return false;
    const own = kind === 'businesses' && path[0] === name ? [path.slice(1)] : [];
    const data = kind === 'businesses' ? writtenBusiness(name, texts).data : parseYaml(file, text).data;
    return [path, ...own].some((one) => dataAt(data, one) !== undefined);
  });
}
