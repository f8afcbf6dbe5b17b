import { shapeAt } from '../diff/shape';
import { isStateful } from '@lakewright/provider-knowledge/protection';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { AttributeDiff } from '../types/reading';
import type { Context } from './context';
import { changeText } from './change-text';
import { type Found, rule } from './rule';
import { lostWith } from './tables/lost';
import { SIBLINGS } from './tables/siblings';

interface Drifted extends Found {
  readonly diff: AttributeDiff;
}

/**
 * What changed outside of Terraform, without what siblings of the same description changed, what only the provider fills, and what
 * `ignore_changes` leaves as it is: where that is not as declared, it has a finding of its own.
 */
function driftIn(context: Context): Drifted[] {
  return context.input.plans.flatMap(({ stack, drift }) => {
    const types = new Set((context.states.get(stack)?.resources ?? []).map(({ type }) => type));
    return drift
      .filter((change) => change.mode === 'managed' && actionOf(change) === 'update')
      .flatMap((change) =>
        context
          .diffs(change)
          .filter(({ path }) => !isOurs(change.type, rootOf(path), types) && !shapeAt(change.type, [rootOf(path)]).computedOnly)
          .filter(({ path }) => !isIgnored(change, rootOf(path), context))
          .map((diff) => ({ diff, resource: context.nameOf(change), attribute: diff.path, before: diff.before, after: diff.after })),
      );
  });
}

const rootOf = (path: string): string => path.split(/[.[]/)[0] ?? '';

const isIgnored = ({ stack, type, name }: Change, attribute: string, context: Context): boolean => {
  const ignored = context.describedAs(stack, type, name)?.lifecycle?.ignore_changes ?? [];
  return ignored === 'all' || ignored.includes(attribute);
};

const isOurs = (type: string, attribute: string, types: ReadonlySet<string>): boolean =>
  SIBLINGS.some((row) => row.type === type && row.attributes.includes(attribute) && row.by.some((sibling) => types.has(sibling)));

interface Vanished extends Found {
  readonly change: Change;
}

const vanishedIn = (context: Context): Vanished[] =>
  context.input.plans.flatMap(({ drift }) =>
    drift
      .filter((change) => change.mode === 'managed' && actionOf(change) === 'delete' && isStateful(change.type))
      .map((change) => ({ change, resource: context.nameOf(change) })),
  );

export const DRIFT_RULES = [
  rule<Vanished>({
    code: 'plan.drift.vanished',
    severity: 'warning',
    holds: 'data that is gone without Terraform is told before an empty thing takes its place',
    source: 'resource_drift of the plan',
    find: vanishedIn,
    message: ({ resource }) =>
      `${called(resource)} is in the state and no longer in the cloud: somebody deleted it, or region or account are others than before`,
    lost: ({ resource }) => lostWith(resource.type),
    fix: () => 'look for it in the cloud first; a deployment makes it anew, and empty',
  }),
  rule<Drifted>({
    code: 'plan.drift.changed',
    severity: 'info',
    holds: 'what changed outside of Terraform is told, without what siblings of the same description changed',
    source: 'resource_drift of the plan; plan/rules/tables/siblings',
    find: driftIn,
    message: ({ resource, diff }) => `${called(resource)} changed outside of Terraform: ${diff.path} ${changeText(diff)}`,
    fix: () => 'write it here to keep it; a deployment puts back what is described',
  }),
];
