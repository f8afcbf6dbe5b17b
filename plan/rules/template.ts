import { rosFacts } from '../open/facts';
import { isClosed } from '../open/open';
import { called } from '../types/address';
import { actionOf, type Change, destroys } from '../types/change';
import { isMarked, markAt } from '../types/marks';
import type { Context } from './context';
import { changeText } from './change-text';
import { isCertain } from './expected';
import { newHomeOf } from './moved';
import { type Found, rule } from './rule';
import { TEMPLATE_WAYS } from './tables/ways';

interface Inside extends Found {
  readonly change: Change;
  readonly inner: NonNullable<Change['inner']>;
}

const insideOf = (change: Change, context: Context): Inside[] =>
  change.inner ? [{ change, inner: change.inner, resource: context.nameOf(change) }] : [];

/** Each property that ROS cannot change in place, in stacks that stay. */
function fixedIn(context: Context): Inside[] {
  const planned = context.working
    .filter((change) => change.change.replace_paths !== undefined && !remade(context.outerOf(change)))
    .flatMap((change) => insideOf(change, context).flatMap((found) => fixedProperties(found, context)));
  return [...planned, ...context.expected.flatMap((change) => certainlyFixed(change, context))];
}

/** The same in a stack that cannot be planned yet: only what is certain, and that is refused before anything is touched. */
function certainlyFixed(change: Change, context: Context): Inside[] {
  const certain = (change.change.replace_paths ?? []).filter(([property]) => isCertain(change, String(property)));
  const known = { ...change, change: { ...change.change, replace_paths: certain } };
  return insideOf(known, context)
    .flatMap((found) => fixedProperties(found, context))
    .map((found) => ({ ...found, permitted: false }));
}

function fixedProperties(found: Inside, context: Context): Inside[] {
  const { change } = found;
  return (change.change.replace_paths ?? []).map(([property]) => {
    const diff = context
      .diffs(change)
      .find(({ path }) => path === property || path.startsWith(`${property}.`) || path.startsWith(`${property}[`));
    const only = context.diffs(change).filter(({ path }) => path.startsWith(String(property)));
    const unknown = typeof property === 'string' && isMarked(markAt(change.change.after_unknown, property));
    // A value that nobody knows yet may be the old one, where there was one.
    const had = typeof property === 'string' && (change.change.before?.[property] ?? undefined) !== undefined;
    return {
      ...found,
      attribute: only.length === 1 ? diff?.path : String(property),
      ...(only.length === 1 ? { before: diff?.before, after: diff?.after } : {}),
      permitted: unknown && had,
    };
  });
}

const remade = (outer: Change | undefined): boolean => outer !== undefined && destroys(outer);

/** Attributes whose change makes the provider send the template. */
const SENDERS = ['parameters', 'disable_rollback', 'ram_role_name', 'stack_policy_body', 'timeout_in_minutes'];

const isUnsent = (change: Change, context: Context): boolean => {
  if (change.type !== 'alicloud_ros_stack' || change.inner || actionOf(change) !== 'update') return false;
  const changed = context.diffs(change).map(({ path }) => path.split(/[.[]/)[0] ?? '');
  return changed.includes('template_body') && !SENDERS.some((sender) => changed.includes(sender));
};

const whole = (change: Change, context: Context): Found => ({ resource: context.nameOf(change) });
const REPLACEMENT = 'ROS UpdateStack: a replacement is refused unless ReplacementOption is Enabled';
const PROVIDER = 'aliyun/alicloud 1.289.0, resource_alicloud_ros_stack: what Update looks at';

export const TEMPLATE_RULES = [
  rule<Inside>({
    code: 'plan.template.fixed',
    severity: 'error',
    exit: 1,
    holds: 'a property that ROS cannot change in place stays as it is',
    source: REPLACEMENT,
    find: fixedIn,
    message: ({ resource, attribute, before, after, permitted, inner }) =>
      permitted
        ? `${called(resource)}: ${attribute} is known only after the apply; ROS refuses another value, as it can't change in place`
        : `${called(resource)}: ${attribute} ${before === undefined && after === undefined ? 'changes' : changeText({ before, after })}, which ${inner.type} can't do in place: ROS refuses the update`,
    fix: ({ attribute, inner, permitted }) =>
      permitted
        ? 'look at the value once it is known'
        : (TEMPLATE_WAYS[`${inner.type}.${(attribute ?? '').split(/[.[]/)[0]}`] ??
          `write what was there again; to have another value, make another one beside it and move`),
  }),
  rule<Inside>({
    code: 'plan.template.orphaned',
    severity: 'warning',
    holds: 'what a template retains and lets go of stays in the cloud, and nothing manages it',
    source: 'ROS DeletionPolicy: Retain',
    find: (context) =>
      context.working
        .filter((change) => change.inner && actionOf(change) === 'forget' && !remade(context.outerOf(change)))
        .filter((change) => newHomeOf(change, context) === undefined)
        .flatMap((change) => insideOf(change, context)),
    message: ({ resource }) => `${called(resource)} leaves its template and stays in the cloud; nothing manages it any more`,
    lost: () => 'nothing; it keeps running and costing',
    fix: ({ inner }) => `keep it described, or delete ${inner.id} in the service when nobody needs it`,
  }),
  rule<Inside>({
    code: 'plan.template.unknown',
    severity: 'warning',
    holds: 'what a type of resource does on update or removal is known, or said to be unknown',
    source: 'no row in plan/open/facts',
    find: (context) =>
      context.working
        .filter(({ inner, change }) => inner && rosFacts(inner.type) === undefined && change.actions[0] !== 'create')
        .flatMap((change) => insideOf(change, context)),
    message: ({ resource, inner, change }) =>
      `${called(resource)}: nobody here knows what ROS does on ${actionOf(change)} of ${inner.type}`,
    lost: () => 'perhaps what it holds',
    fix: ({ inner }) => `look at 'update allowed' in the ROS reference of ${inner.type}`,
  }),
  rule<Found>({
    code: 'plan.template.unsent',
    severity: 'warning',
    holds: 'a changed template is sent only together with a changed parameter',
    source: PROVIDER,
    find: (context) => context.working.filter((change) => isUnsent(change, context)).map((change) => whole(change, context)),
    message: ({ resource }) =>
      `${called(resource)}: the template changes and no parameter does: the provider sends nothing, and the same plan comes back`,
    fix: () => 'pass a digest of the template as a parameter, as the constructs here do',
  }),
  rule<Found>({
    code: 'plan.template.closed',
    severity: 'warning',
    holds: 'a template that cannot be opened is told as such',
    source: 'only templates in JSON that are known before the apply are opened',
    find: (context) => context.working.filter(isClosed).map((change) => whole(change, context)),
    message: ({ resource }) =>
      `${called(resource)}: what happens inside can't be told: its template is not JSON, or known only after the apply`,
    lost: () => 'perhaps what its template made',
    fix: () => 'write the template as JSON, and hand in what is computed as parameters',
  }),
];
