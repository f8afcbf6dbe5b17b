import { isStateful } from '@lakewright/provider-knowledge/protection';
import { called, listed } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { FailedCheck } from '../types/stack-plan';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Noted extends Found {
  readonly change: Change;
}

const noted = (context: Context, is: (change: Change) => boolean): Noted[] =>
  context.working
    .filter((change) => change.inner === undefined && is(change))
    .map((change) => ({ change, resource: context.nameOf(change) }));

interface Checked extends Found {
  readonly check: FailedCheck;
}

interface Deferred extends Found {
  readonly reason: string;
}

export const NOTE_RULES = [
  rule<Noted>({
    code: 'plan.resource.forgotten',
    severity: 'warning',
    holds: 'what leaves the state and stays in the cloud is named',
    source: 'the plan: forget',
    find: (context) => noted(context, (change) => change.change.actions.includes('forget')),
    message: ({ resource, change }) =>
      `${called(resource)} leaves the state and stays in the cloud${isStateful(change.type) ? ' with its data' : ''}; nothing manages it any more`,
    lost: () => 'nothing; it keeps running and costing',
    fix: () => 'describe it again to keep it managed, or delete it in the service when nobody needs it',
  }),
  rule<Noted>({
    code: 'plan.resource.deposed',
    severity: 'warning',
    holds: 'leftovers of a replacement are named',
    source: 'the plan: deposed',
    find: (context) => noted(context, (change) => change.deposed !== undefined),
    message: ({ resource, change }) => `${called(resource)}: a leftover of an earlier replacement (${change.deposed}) would be destroyed`,
    fix: () => 'nothing, if the new one works',
  }),
  rule<Deferred>({
    code: 'plan.change.deferred',
    severity: 'warning',
    holds: 'what Terraform leaves for a later plan is named',
    source: 'the plan: deferred_changes',
    find: (context) =>
      context.input.plans.flatMap(({ deferred }) => deferred.map(({ change, reason }) => ({ reason, resource: context.nameOf(change) }))),
    message: ({ resource, reason }) => `${called(resource)} is left for a later plan (${reason})`,
    fix: () => 'deploy once more',
  }),
  rule<Checked>({
    code: 'plan.check.failed',
    severity: 'warning',
    holds: 'checks that do not hold are named',
    source: 'the plan: checks',
    find: (context) =>
      context.input.plans.flatMap(({ stack, checks }) =>
        checks
          .filter(({ status }) => status !== 'unknown')
          .map((check) => ({ check, resource: { stack, address: check.address, type: 'check', name: '' } })),
      ),
    message: ({ resource, check }) =>
      `the check ${resource.address} does not hold${check.messages.length > 0 ? `: ${check.messages.length} reason${check.messages.length === 1 ? '' : 's'}` : ''}`,
    fix: ({ resource }) => `look at ${resource.address}`,
  }),
  rule<Noted>({
    code: 'plan.resource.moved',
    severity: 'info',
    holds: 'another address for the same thing is named',
    source: 'the plan: previous_address',
    find: (context) =>
      context.changes
        .filter((change) => change.mode === 'managed' && change.inner === undefined && change.previous_address !== undefined)
        .map((change) => ({ change, resource: context.nameOf(change) })),
    message: ({ resource, change }) =>
      `${called(resource)} was ${change.previous_address}; only its address changes${actionOf(change) === 'no-op' ? '' : ', and what is shown'}`,
    fix: () => 'nothing',
  }),
  rule<Found>({
    code: 'plan.removal.order',
    severity: 'info',
    holds: 'readers go before what they need, across stacks',
    source: 'ids found in the attributes of all states',
    find: (context) => orders(context),
    message: ({ resource, inhabitants = [] }) =>
      `${resource.stack} lets go of ${called(resource)} only after ${listed([...new Set(inhabitants.map(({ stack }) => stack))])}, where ${listed(inhabitants.map(called))} still need it`,
    fix: () => 'nothing: the order is kept; stacks that are deployed one by one go in this order',
  }),
];

const orders = (context: Context): Found[] =>
  context.hosts.flatMap(({ resource, residents }) => {
    const first = residents.filter((one) => one.fate !== 'stays' && one.resource.stack !== resource.stack);
    return first.length === 0 ? [] : [{ resource, inhabitants: first.map((one) => one.resource) }];
  });
