import type { Action } from '../../../plan';
import type { Counts } from '../../types/preview';
import { number } from './count';

/** Terraform's signs, which reviewers know. */
export const SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  forget: 'x',
  read: '<=',
  'no-op': '>',
};

const COUNTED: readonly (readonly [keyof Counts, sign: string, verb: string])[] = [
  ['delete', '-', 'destroy'],
  ['replace', '-/+', 'replace'],
  ['forget', 'x', 'let go of'],
  ['update', '~', 'change'],
  ['create', '+', 'create'],
  ['import', '<', 'import'],
  ['move', '>', 'move'],
];

/** One counted action, the dangerous first. */
export interface Counted {
  readonly key: keyof Counts;
  readonly text: string;
}

/** What is done how often, the dangerous first; what does not happen is left out. */
export const countsIn = (counts: Counts): Counted[] =>
  COUNTED.flatMap(([key, sign, verb]) => (counts[key] === 0 ? [] : [{ key, text: `${sign} ${number(counts[key])} ${verb}` }]));
