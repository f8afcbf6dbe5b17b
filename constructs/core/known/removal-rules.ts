import { write } from '../../../domain/fix';
import type { OnRemoval } from '../../../domain/model';
import type { Rule } from '../../../domain/rule';

/** Something with data, and what its environment allows. */
export interface RemovalSubject {
  /** First key to destroying it. */
  readonly onRemoval: OnRemoval;
  /** Second key. */
  readonly allowDataLoss: boolean;
  readonly production: boolean;
}

export const REMOVAL_RULES: readonly Rule<RemovalSubject>[] = [
  {
    code: 'removal.one-key',
    holds: 'destroying data takes two keys: onRemoval: destroy of the thing, and allowDataLoss of its environment',
    broken: ({ onRemoval, allowDataLoss, production }) =>
      onRemoval === 'destroy' &&
      !allowDataLoss && {
        at: ['onRemoval'],
        message: 'destroy takes a second key, allowDataLoss of the environment',
        fix: write('onRemoval', 'retain', production ? {} : { or: 'allowDataLoss: true of the environment' }),
      },
  },
];
