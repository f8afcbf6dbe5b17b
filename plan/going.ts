import type { Change } from './types/change';
import type { StackPlan } from './types/stack-plan';
import type { HeldResource, StackState } from './types/state';

/** The plan that takes down everything a state holds, with nothing asked of Terraform or the cloud: it is whole whatever is protected. */
export const goingPlan = (state: StackState): StackPlan => ({
  stack: state.stack,
  formatVersion: '',
  terraformVersion: '',
  changes: state.resources.map((resource) => goingChange(state.stack, resource)),
  drift: [],
  deferred: [],
  outputs: [],
  checks: [],
  prior: state,
  errored: false,
});

/** What is held as a change that takes it away. */
export const goingChange = (stack: string, { address, type, name, attributes, sensitive }: HeldResource): Change => ({
  stack,
  address,
  mode: 'managed',
  type,
  name,
  change: {
    actions: ['delete'],
    before: attributes,
    after: null,
    after_unknown: false,
    before_sensitive: sensitive,
    after_sensitive: false,
  },
});
