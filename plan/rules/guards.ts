import { isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import { called } from '../types/address';
import { type Change, destroys } from '../types/change';
import { isList } from '../types/json';
import type { Context } from './context';
import { permissionFor } from './keys';
import { type Found, rule } from './rule';
import { loweredBy } from './tables/guards';

interface Guarded extends Found {
  readonly attribute: string;
  /** Value that lets it go. */
  readonly off: string;
  /** The command that lowers it, where no deployment can. */
  readonly command: string | undefined;
}

/** What may be lost by our keys, and is still guarded by its service. What may not is told by the rules of data. */
function guardedIn(context: Context): Guarded[] {
  return context.working
    .filter((change) => change.inner === undefined && destroys(change) && permissionFor(change, context).permitted)
    .flatMap((change) => guardOf(change, context) ?? []);
}

function guardOf(change: Change, context: Context): Guarded | undefined {
  const { type, stack, name, change: body } = change;
  if (!isStateful(type)) return undefined;
  // What goes is in the plan as it was; what was lowered since then is among the drift.
  const drifted = context.input.plans.flatMap(({ drift }) => drift).find((one) => one.stack === stack && one.address === change.address);
  const now = drifted?.change.after ?? body.before;
  const [attribute, guard] = Object.entries(protectionFacts(type).guard ?? {}).find(([key, { on }]) => now?.[key] === on) ?? [];
  if (attribute === undefined || guard === undefined) return undefined;
  const resource = context.nameOf(change);
  const ignored = context.describedAs(stack, type, name)?.lifecycle?.ignore_changes;
  const isIgnored = ignored === 'all' || (isList(ignored) && ignored.includes(attribute));
  const id = String(body.before?.['id'] ?? resource.name);
  const nobodyDescribes = !context.input.described.includes(stack);
  const command =
    loweredBy(type, attribute, id) ?? (isIgnored || nobodyDescribes ? `switch off ${attribute} of ${id} in the service` : undefined);
  return { resource, attribute, before: String(guard.on), off: String(guard.off), command };
}

export const GUARD_RULES = [
  rule<Guarded>({
    code: 'plan.guard.up',
    severity: 'error',
    exit: 2,
    holds: 'what may go is not destroyed while its own service still guards it: the service would refuse in the middle of the work',
    source: 'guards: @lakewright/provider-knowledge/protection; values in the state',
    find: guardedIn,
    message: ({ resource, attribute, before }) =>
      `${called(resource)} may go, and its service still guards it: ${attribute} is ${before}, and the service refuses to delete it`,
    fix: ({ resource, attribute, off, command }) =>
      command ??
      `first deploy '${resource.stack}' with it described and with its allowance or both keys: that sets ${attribute} to ${off}; then remove it`,
  }),
];
