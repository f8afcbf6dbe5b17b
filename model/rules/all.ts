import { SERVICES } from '../../constructs/registry';
import { RULES } from './table';

/** What is told of any rule. */
export interface ListedRule {
  readonly code: string;
  /** What must hold, in one line. */
  readonly holds: string;
  readonly severity: 'error' | 'warning';
}

/** Every rule that an estate is held against: what is true of every service, then each service's own. */
export const ALL_RULES: readonly ListedRule[] = [
  ...RULES,
  ...SERVICES.flatMap(({ shared, business }) => [...(shared?.rules ?? []), ...(business?.rules ?? [])]),
];
