import { rosFacts } from '../open/facts';
import { called, listed } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { Context } from './context';
import { type Found, rule } from './rule';

/** A resource that leaves the template of one ROS stack for that of another. */
interface Moved extends Found {
  readonly to: Change;
  readonly type: string;
  /** Whether the other stack is new, so that there is a way to hand it over. */
  readonly isNew: boolean;
}

/** All that one ROS stack hands over to another. */
interface HandedOver extends Found {
  readonly parts: readonly string[];
  readonly to: string;
}

/** Values that are handed back are written anew by whoever hands them back. */
const WRITTEN_ANEW: ReadonlySet<string> = new Set(['ALIYUN::OOS::Parameter']);

/** Where a resource of a template goes that leaves it: the other ROS stack of the same stack that makes one of its id and type. */
export const newHomeOf = (change: Change, { working }: Pick<Context, 'working'>): Change | undefined =>
  working.find(
    (other) =>
      other.inner !== undefined &&
      other.inner.id === change.inner?.id &&
      other.inner.type === change.inner.type &&
      other.stack === change.stack &&
      other.address !== change.address &&
      actionOf(other) === 'create',
  );

const movedIn = (context: Context, action: 'delete' | 'forget'): Moved[] =>
  context.working
    .filter((change) => change.inner !== undefined && actionOf(change) === action && !WRITTEN_ANEW.has(change.inner.type))
    .flatMap((change) => {
      const to = newHomeOf(change, context);
      return to?.inner === undefined
        ? []
        : [{ resource: context.nameOf(change), to, type: to.inner.type, isNew: isCreated(context.outerOf(to)) }];
    });

const handedOver = (context: Context): HandedOver[] =>
  context.working
    .filter((change) => change.inner === undefined && change.type === 'alicloud_ros_stack')
    .flatMap((outer) => {
      const moved = movedIn(context, 'forget').filter(
        ({ resource }) => resource.stack === outer.stack && resource.address === outer.address,
      );
      const [first] = moved;
      const parts = moved.map(({ resource }) => resource.inner ?? '');
      return first === undefined ? [] : [{ resource: context.nameOf(outer), parts, to: first.to.address }];
    });

const isCreated = (outer: Change | undefined): boolean => outer !== undefined && actionOf(outer) === 'create';

const isHandedOver = (type: string): boolean => rosFacts(type)?.handedOver === true;

const SOURCE = 'help.aliyun.com/en/ros/user-guide/remove-a-resource-from-a-stack: DeletionPolicy Retain has to be deployed before';

export const MOVED_RULES = [
  rule<Moved>({
    code: 'plan.template.moved-unkept',
    severity: 'error',
    exit: 1,
    holds: 'what moves from one ROS stack to another is let go of by the first one, not removed',
    source: SOURCE,
    find: (context) => movedIn(context, 'delete'),
    message: ({ resource, to }) =>
      `${called(resource)} would be removed by ROS, with what runs in it, and made anew in ${to.address}: its template does not retain it yet`,
    lost: () => 'what runs in it at that moment',
    fix: ({ type, isNew }) =>
      !isNew
        ? 'write parts: apart again: nothing hands it back'
        : isHandedOver(type)
          ? 'write parts: leaving, deploy that, which marks it as retained and touches nothing, then write parts: apart again'
          : `keep it where it is (stays: true at a Livy gateway, or parts: within): no stack can take over a ${type}. Where it may be made anew, leave it out for one deployment`,
  }),
  rule<HandedOver>({
    code: 'plan.template.moved',
    severity: 'info',
    holds: 'what one ROS stack lets go of and another takes over stays as it is',
    source: SOURCE,
    find: handedOver,
    message: ({ resource, parts, to }) => `${called(resource)} hands over ${listed(parts)} to ${to}; they stay as they are`,
    fix: () => 'nothing',
  }),
];
