import { isStateful } from '@lakewright/provider-knowledge/protection';
import { isDisposableStack } from '../open/disposable';
import { rosFacts } from '../open/facts';
import { called, listed } from '../types/address';
import { actionOf, type Change, destroys } from '../types/change';
import type { ResourceName } from '../types/finding';
import type { AttributeDiff } from '../types/reading';
import { changeText } from './change-text';
import type { Context } from './context';
import { isGone, isProtected, keysFix, type Permission, permissionFor } from './keys';
import { lettingGo, settingsOf } from './letting-go';
import { type Found, rule } from './rule';
import { lostWith } from './tables/lost';

interface Lost extends Found {
  readonly change: Change;
  readonly permission: Permission;
  /** Nothing describes it any more. */
  readonly gone: boolean;
  /** Somebody can write that it stays: its stack is described. */
  readonly canBeKept: boolean;
  /** What to do to lose it. */
  readonly keys: string;
  /** It holds data; else it is only protected. */
  readonly data: boolean;
  /** The command that keeps it and lets go of it. */
  readonly keep: string | undefined;
  readonly diff: AttributeDiff | undefined;
  /** What goes with it from inside its template. */
  readonly inside: readonly Change[];
  /** Settings of it that are resources of their own and would go with it. */
  readonly settings: readonly Change[];
}

/** Whether a change is of something that holds data. What is inside a stack that goes is told with the stack. */
function holdsData(change: Change, context: Context): boolean {
  const { type, inner } = change;
  if (inner === undefined) return isStateful(type) && !(type === 'alicloud_ros_stack' && isDisposableStack(change.change.before));
  const outer = context.outerOf(change);
  return rosFacts(inner.type)?.holdsData === true && !(outer && destroys(outer));
}

function lostIn(context: Context, action: 'delete' | 'replace'): Lost[] {
  return (
    context.working
      .filter((change) => destroys(change) && actionOf(change) === action && !isTainted(change))
      // A fixed property of a template has a rule of its own: ROS refuses it.
      .filter((change) => !(change.inner && action === 'replace'))
      .filter((change) => holdsData(change, context) || isProtected(change, context))
      .map((change) => {
        const permission = permissionFor(change, context);
        const resource = context.nameOf(change);
        const diff = context.diffs(change).find(({ replaces }) => replaces);
        return {
          change,
          permission,
          diff,
          resource,
          gone: isGone(change, context),
          canBeKept: context.input.described.includes(change.stack),
          keys: keysFix(permission, { change, resource }, context),
          data: holdsData(change, context),
          keep: change.inner || change.deposed ? undefined : context.command(change.stack, 'state', 'rm', change.address),
          inside: context.insideOf(change),
          attribute: diff?.path,
          before: diff?.before,
          after: diff?.after,
          permitted: permission.permitted,
          allowedBy: permission.allowedBy,
          inhabitants: inhabitantsOf(change, context),
          settings: settingsOf(change, context),
        };
      })
  );
}

/** Resources that live in it and are not removed for good themselves. */
const inhabitantsOf = (change: Change, context: Context): readonly ResourceName[] =>
  context.hosts
    .filter((host) => host.change === change)
    .flatMap(({ residents }) => residents.filter(({ fate }) => fate !== 'goes').map(({ resource }) => resource));

/** Whether a creation failed half-way; such resources have rules of their own. */
const isTainted = ({ action_reason: reason }: Change): boolean => reason === 'replace_because_tainted';

const allowed = ({ permission: { permitted, allowedBy } }: Lost): string =>
  permitted ? (allowedBy === undefined ? '; both keys are given' : '; an allowance permits it') : '';

function lostText({ change, resource, inside, data }: Lost): string | undefined {
  if (!data) return undefined;
  const goes = inside
    .filter((one) => destroys(one) && rosFacts(one.inner?.type ?? '')?.holdsData)
    .map((one) => lostWith(one.inner?.type ?? ''));
  const stays = inside.filter((one) => one.change.actions.includes('forget')).map((one) => one.inner?.id ?? '');
  if (change.type !== 'alicloud_ros_stack' || inside.length === 0) return lostWith(resource.type);
  return [
    listed(goes.length > 0 ? goes : ['what its template made']),
    ...(stays.length > 0
      ? [
          `${listed(stays)} ${stays.length === 1 ? 'stays' : 'stay'} in the cloud, and nothing manages ${stays.length === 1 ? 'it' : 'them'} any more`,
        ]
      : []),
  ].join('; ');
}

const fix = ({ permission, keys }: Lost): string => (permission.permitted ? 'nothing, if that is what you want' : keys);

/** What to write again: of a list, what it was made from is written, not one of its members. */
const wordOf = ({ path, before }: AttributeDiff): string => (path.includes('[') ? 'what was there' : (before ?? 'what was there'));

const is = ({ data }: Lost): string => (data ? 'holds data' : 'is protected by prevent_destroy');

const SOURCE = 'what holds data: @lakewright/provider-knowledge/protection';

export const DATA_RULES = [
  rule<Lost>({
    code: 'plan.data.destroyed',
    severity: 'error',
    exit: 2,
    holds: 'what holds data is destroyed only with both keys, or by an allowance',
    source: SOURCE,
    find: (context) => lostIn(context, 'delete'),
    message: (lost) =>
      `${called(lost.resource)} ${is(lost)} and would be destroyed${
        lost.gone ? ': nothing describes it any more, and what protected it went with the description' : ''
      }${allowed(lost)}`,
    lost: lostText,
    fix: (lost) =>
      lost.permission.permitted || lost.keep === undefined
        ? fix(lost)
        : `to keep it and let go of it: ${lost.keep}; ${fix(lost)}${lost.gone && lost.canBeKept ? lettingGo(lost.change, lost.settings) : ''}`,
  }),
  rule<Lost>({
    code: 'plan.data.replaced',
    severity: 'error',
    exit: 2,
    holds: 'what holds data is replaced only with both keys, or by an allowance',
    source: SOURCE,
    find: (context) => lostIn(context, 'replace'),
    message: (lost) =>
      `${called(lost.resource)} ${is(lost)} and would be destroyed and made anew${
        lost.diff ? `: ${lost.diff.path} ${changeText(lost.diff)}` : ''
      }${allowed(lost)}`,
    lost: lostText,
    fix: (lost) => (lost.permission.permitted || !lost.diff ? fix(lost) : `write ${wordOf(lost.diff)} again; ${fix(lost)}`),
  }),
];
