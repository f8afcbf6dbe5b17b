import type { Service } from '../../domain/service';
import { COMPONENTS_PARITY } from './known/parity';

/** Programs of a local environment beside its services; no section of a business, and nothing in the cloud. */
export const components = {
  key: 'components',
  title: 'Components of a local environment',
  names: {},
  parity: COMPONENTS_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
} as const satisfies Service<'components'>;
