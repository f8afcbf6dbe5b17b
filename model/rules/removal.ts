import { SERVICES } from '../../constructs/registry';
import { sectionsOf } from '../sections';
import { rule, when } from './rule';

const CODE = 'removal.one-key';
const message = (environment: string): string => `onRemoval: destroy takes a second key, which environment '${environment}' does not give`;

/** Destroying data takes two keys: the thing's own `onRemoval: destroy` and the environment's `allowDataLoss`. */
export const REMOVAL_RULES = [
  rule({
    code: CODE,
    holdsFor: 'environment',
    find: ({ environment }) => when(environment.onRemoval === 'destroy' && !environment.allowDataLoss, true),
    at: () => ['onRemoval'],
    message: ({ environment }) => message(environment.name),
    fix: () => 'write allowDataLoss: true too, or onRemoval: retain',
  }),
  ...SERVICES.flatMap(({ key }) => [
    rule({
      code: CODE,
      holdsFor: 'business',
      find: ({ environment, business }) => unpaired(environment, business, 'business', key),
      at: (path) => path,
      message: ({ environment }) => message(environment.name),
      fix: ({ environment }) =>
        environment.production
          ? `write onRemoval: { default: destroy, ${environment.name}: retain }`
          : `write allowDataLoss: true in environments/${environment.name}.yaml, or onRemoval: retain here`,
    }),
    rule({
      code: CODE,
      holdsFor: 'environment',
      find: ({ environment }) => unpaired(environment, environment.shared, 'shared', key).map((path) => ['shared', ...path]),
      at: (path) => path,
      message: ({ environment }) => message(environment.name),
      fix: () => 'write allowDataLoss: true too, or onRemoval: retain',
    }),
  ]),
];

interface Keys {
  readonly onRemoval: 'retain' | 'destroy';
  readonly allowDataLoss: boolean;
}

/** Where a service's first key is turned and the second is missing; what the environment says for all is told there. */
function unpaired(environment: Keys, owner: object, where: 'business' | 'shared', key: string): string[][] {
  if (environment.onRemoval === 'destroy' || environment.allowDataLoss) return [];
  return sectionsOf(owner, where)
    .filter(({ service }) => service.key === key)
    .flatMap(({ side, model }) => side.removal(model))
    .filter(({ onRemoval }) => onRemoval === 'destroy')
    .map(({ path }) => [key, ...path, 'onRemoval']);
}
