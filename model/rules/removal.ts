import { REMOVAL_RULES, type RemovalSubject } from '../../constructs/core/known/removal-rules';
import type { OnRemoval } from '../../domain/model';
import type { Path } from '../../domain/rule';
import type { Environment } from '../model';
import { sectionsOf } from '../sections';
import { fromTable } from './from-table';

/** Destroying data takes two keys: the thing's own `onRemoval: destroy` and the environment's `allowDataLoss`. */
export const KEYS_TO_DATA_RULES = [
  ...fromTable('environment', REMOVAL_RULES, ({ environment }) => [
    [[], subject(environment, environment.onRemoval)],
    ...things(environment, environment.shared, 'shared').map(([path, thing]) => [['shared', ...path], thing] as const),
  ]),
  ...fromTable('business', REMOVAL_RULES, ({ environment, business }) => things(environment, business, 'business')),
];

const subject = ({ allowDataLoss, production }: Environment, onRemoval: OnRemoval): RemovalSubject => ({
  onRemoval,
  allowDataLoss,
  production,
});

/** Things whose `onRemoval` differs from their environment's. All others are told once, at the environment. */
const things = (environment: Environment, owner: object, where: 'business' | 'shared'): (readonly [Path, RemovalSubject])[] =>
  sectionsOf(owner, where)
    .flatMap(({ service, side, model }) => side.removal(model).map(({ path, onRemoval }) => [[service.key, ...path], onRemoval] as const))
    .filter(([, onRemoval]) => onRemoval !== environment.onRemoval)
    .map(([path, onRemoval]) => [path, subject(environment, onRemoval)]);
