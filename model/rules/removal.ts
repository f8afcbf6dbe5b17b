import type { OnRemoval } from '../../domain/model';
import type { Environment } from '../model';
import { rule, when } from './rule';

const oneKeyOnly = (environment: Environment, { onRemoval }: { readonly onRemoval: OnRemoval }): readonly true[] =>
  when(onRemoval === 'destroy' && environment.onRemoval === 'retain' && !environment.allowDataLoss, true);

/** Destroying data takes two keys: the thing's own `onRemoval: destroy` and the environment's `allowDataLoss`. */
const row = <K extends 'lake' | 'bucket' | 'workspace' | 'starrocks' | 'kafkaInstance'>(holdsFor: K) =>
  rule({
    code: 'removal.one-key',
    holdsFor,
    find: ({ environment, value }) => oneKeyOnly(environment, value),
    at: () => ['onRemoval'],
    message: ({ environment }) => `onRemoval: destroy takes a second key, which environment '${environment.name}' does not give`,
    fix: ({ environment }) =>
      environment.production
        ? `write onRemoval: { default: destroy, ${environment.name}: retain }`
        : `write allowDataLoss: true in environments/${environment.name}.yaml, or onRemoval: retain here`,
  });

export const REMOVAL_RULES = [
  rule({
    code: 'removal.one-key',
    holdsFor: 'environment',
    find: ({ environment }) => when(environment.onRemoval === 'destroy' && !environment.allowDataLoss, true),
    at: () => ['onRemoval'],
    message: ({ environment }) => `onRemoval: destroy takes a second key, which environment '${environment.name}' does not give`,
    fix: () => 'write allowDataLoss: true too, or onRemoval: retain',
  }),
  row('lake'),
  row('bucket'),
  row('workspace'),
  row('starrocks'),
  row('kafkaInstance'),
  rule({
    code: 'removal.one-key',
    holdsFor: 'environment',
    find: ({ environment }) => {
      const { metastore } = environment.shared;
      return metastore && metastore.kind !== 'external' ? oneKeyOnly(environment, metastore) : [];
    },
    at: () => ['shared', 'metastore', 'onRemoval'],
    message: ({ environment }) => `onRemoval: destroy takes a second key, which environment '${environment.name}' does not give`,
    fix: () => 'write allowDataLoss: true too, or onRemoval: retain',
  }),
];
