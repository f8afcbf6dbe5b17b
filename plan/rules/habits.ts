import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { called } from '../types/address';
import { actionOf, type Change, destroys } from '../types/change';
import type { AttributeDiff } from '../types/reading';
import { changeText } from './change-text';
import type { Context } from './context';
import { type Found, rule } from './rule';
import { ONE_WAY, type OneWayRow, PERPETUAL, type PerpetualRow, SCHEDULED, type ScheduledRow } from './tables/habits';

interface Because<R> extends Found {
  readonly row: R;
}

const rootOf = ({ path }: AttributeDiff): string => path.split(/[.[]/)[0] ?? '';
const typeOf = ({ type, inner }: Change): string => inner?.type ?? type;
const updates = (context: Context): Change[] => context.working.filter((change) => actionOf(change) === 'update');
const telling = (change: Change, context: Context): AttributeDiff[] =>
  context.diffs(change).filter(({ harmless }) => harmless === undefined);

const foundAt = (change: Change, { path, before, after }: AttributeDiff, context: Context): Found & { readonly attribute: string } => ({
  resource: context.nameOf(change),
  attribute: path,
  before,
  after,
});

/** Differences of attributes that rows name. */
function inRows<R extends { readonly type: string; readonly attribute: string }>(
  rows: readonly R[],
  context: Context,
  is: (row: R, change: Change) => boolean = () => true,
): Because<R>[] {
  return updates(context).flatMap((change) =>
    rows
      .filter((row) => row.type === typeOf(change) && is(row, change))
      .flatMap((row) =>
        telling(change, context)
          .filter((diff) => rootOf(diff) === row.attribute)
          .map((diff) => ({ ...foundAt(change, diff, context), row })),
      ),
  );
}

/** Whether what a row needs beside a resource is described in its stack, for the same thing; yes, where the stack's description is not at hand. */
function isBesides({ besides }: PerpetualRow, { stack, name, change: { after } }: Change, { input }: Context): boolean {
  const described = input.documents[stack];
  if (besides === undefined || described === undefined) return true;
  const told = [name, after?.['bucket']].filter((one) => typeof one === 'string');
  return Object.values(described.resource?.[besides] ?? {}).some((body) => told.some((one) => JSON.stringify(body).includes(one)));
}

/** Each attribute once, however much of it differs. */
const once = <R extends { readonly attribute: string }>(found: readonly Because<R>[]): Because<R>[] => {
  const keyOf = ({ resource: { stack, address, inner = '' }, row }: Because<R>): string =>
    [stack, address, inner, row.attribute].join('\n');
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
};

/** What is sent, and never read again. */
function unseenIn(context: Context): Found[] {
  return updates(context)
    .filter((change) => change.inner === undefined && isKnownType(change.type))
    .flatMap((change) => {
      const { neverReadBack, updateIgnores, updateSendsOnlyWithOthers, attribute } = facts(change.type);
      const unsent = [...updateIgnores, ...updateSendsOnlyWithOthers];
      return telling(change, context)
        .filter((diff) => neverReadBack.includes(rootOf(diff)) && !unsent.includes(rootOf(diff)))
        .filter((diff) => attribute(rootOf(diff))?.steersCall !== true)
        .map((diff) => foundAt(change, diff, context));
    });
}

interface Scheduled extends Because<ScheduledRow> {
  readonly days: string | undefined;
}

function scheduledIn(context: Context): Scheduled[] {
  return context.working
    .filter((change) => change.inner === undefined && destroys(change))
    .flatMap((change) =>
      SCHEDULED.filter(({ type, unless }) => type === change.type && (unless === undefined || change.change.before?.[unless] !== true)).map(
        (row) => {
          const days = change.change.before?.[row.days];
          return { row, resource: context.nameOf(change), days: typeof days === 'number' ? String(days) : undefined };
        },
      ),
    );
}

export const HABIT_RULES = [
  rule<Because<OneWayRow>>({
    code: 'plan.edit.one-way',
    severity: 'warning',
    holds: 'what is switched on for good is told before it is',
    source: 'plan/rules/tables/habits, each with its page',
    find: (context) =>
      inRows(ONE_WAY, context, (row, { change }) => change.before?.[row.attribute] !== row.to && change.after?.[row.attribute] === row.to),
    message: ({ resource, attribute, row }) =>
      `${called(resource)}: ${attribute} becomes ${String(row.to)}, and there is no way back: ${row.why}`,
    fix: () => 'be sure; or try it on another one first',
  }),
  rule<Scheduled>({
    code: 'plan.data.scheduled',
    severity: 'info',
    holds: 'what is not gone at once where it is deleted is told',
    source: 'plan/rules/tables/habits, each with its page',
    find: scheduledIn,
    message: ({ resource, days }) =>
      `${called(resource)} is not gone at once: its deletion is scheduled${days === undefined ? '' : `, in ${days} days`}; until then its name is taken`,
    fix: () => 'cancel the deletion in the service within that time to keep it',
  }),
  rule<Because<PerpetualRow>>({
    code: 'plan.edit.perpetual',
    severity: 'info',
    holds: 'a difference that comes back after it was applied is told as one',
    source: 'plan/rules/tables/habits, each with its issue or page',
    find: (context) => once(inRows(PERPETUAL, context, (row, change) => isBesides(row, change, context))),
    message: ({ resource, attribute, before, after, row }) =>
      `${called(resource)}: ${attribute} ${changeText({ before, after })}; the same difference may come back with every plan: ${row.why}`,
    fix: ({ row }) => `ignore_changes on ${row.attribute}, where it does`,
  }),
  rule<Found>({
    code: 'plan.drift.unseen',
    severity: 'info',
    holds: 'what is sent and never read back is told: nobody will see who changes it later',
    source: 'provider facts of aliyun/alicloud 1.289.0: neverReadBack',
    find: unseenIn,
    message: ({ resource, attribute, before, after }) =>
      `${called(resource)}: ${attribute} ${changeText({ before, after })}; it is never read back, so a change of it in the console is not seen`,
    fix: () => 'change it here only',
  }),
];
