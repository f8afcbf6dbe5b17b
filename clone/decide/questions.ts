import { parseYaml } from '../../model/read/parse-yaml';
import type { Refusal } from '../refusal';
import type { CloneRequest } from '../request/request';
import type { ClonedFrom } from '../source';
import { fileOf } from '../written/files';
import { partAt, writtenBusiness } from '../written/written-business';
import { type Decision, type Question, reason, type Sayings } from './decision';

/** Who said what is kept or left out: the request, and the estate with its reasons. */
export function sayingsOf({ clones }: ClonedFrom, { keep = [] }: CloneRequest): Sayings {
  const of = (does: 'keep' | 'leave-out') =>
    clones.decisions.filter((one) => one.does === does).map(({ what, why }) => [what, why] as const);
  return {
    keep: new Map([...keep.map((what) => [what, 'whoever clones says so'] as const), ...of('keep')]),
    leaveOut: new Map(of('leave-out')),
  };
}

/** What was to be kept and is not there. */
export const keptNothing = (keep: readonly string[], decisions: readonly Decision[]): string[] =>
  keep
    .filter((what) => !decisions.some((one) => one.does === 'kept' && reason(new Map([[what, '']]), one.what) !== undefined))
    .map((what) => `--keep ${what} keeps nothing: there is no such thing to decide about`);

/** Where the source says what is asked about. */
function placeIn(texts: ClonedFrom['texts'], folder: string, environment: string, what: string): string {
  const [owner = '', ...path] = what.split('.');
  const [file, below] = texts.has(fileOf(owner))
    ? [fileOf(partAt(writtenBusiness(owner, texts), path).owner), path]
    : [`environments/${environment}.yaml`, [owner, ...path]];
  const { file: shown, line, column } = parseYaml(`${folder}/${file}`, texts.get(file) ?? '').source.value(below);
  return `${shown}:${line}:${column}`;
}

/** What is to be decided, as refusals. */
export const asQuestions = ({ texts, folder }: ClonedFrom, environment: string, questions: readonly Question[]): Refusal[] =>
  questions.map(({ what, why }) => ({
    at: placeIn(texts, folder, environment, what),
    code: 'clone.undecided',
    message: `nobody can decide about ${what} but you: ${why}`,
    fix: `--keep ${what} where the copy shall have it, or write it for the copy in another way first`,
  }));
