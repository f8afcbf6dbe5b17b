import type { Planner } from '@lakewright/provider-knowledge/planning/planner';
import { type ObjectValue, UNKNOWN } from '@lakewright/provider-knowledge/planning/value';

/** Plans a type of a provider that nobody here knows: every difference is a change in place, as far as one can see. */
export const GENERIC: Planner = {
  config: (written) => written as ObjectValue,
  plan: (prior, config) => ({ planned: { ...config, id: prior?.['id'] ?? UNKNOWN }, replace: [] }),
};
