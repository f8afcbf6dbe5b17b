import { type HalfMadeFacts, isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import { isDisposableStack } from '../open/disposable';
import { allowanceName, called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { JsonObject } from '../types/json';
import type { Context } from './context';
import { isProtected, type Permission, permissionFor } from './keys';
import { type Found, rule } from './rule';
import { lostWith } from './tables/lost';

interface HalfMade extends Found {
  readonly why: string;
  /** Keeps it as it is. */
  readonly command: string;
  /** How it is made anew. */
  readonly remake: string;
  /** Terraform itself refuses to make it anew, whoever allows it. */
  readonly stuck: boolean;
}

type Verdict = 'whole' | 'empty' | 'unclear';

/** Whether something half-made is whole, holds nothing for certain, or needs a person's look. */
function verdictOn({ whole, canHoldData }: HalfMadeFacts, type: string, attributes: JsonObject): Verdict {
  const { id } = attributes;
  if (typeof id !== 'string' || id === '') return 'empty';
  if (whole === undefined) return 'whole';
  // A number here, a text there.
  if (whole.values.includes(String(attributes[whole.attribute] ?? ''))) return 'whole';
  return canHoldData && !(type === 'alicloud_ros_stack' && isDisposableStack(attributes)) ? 'unclear' : 'empty';
}

interface Half {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly attributes: JsonObject;
  /** Absent where Terraform gave up before it planned the resource. */
  readonly change?: Change | undefined;
}

/** What is half-made in the stacks that are planned and is not simply to go; attributes as they were read again for the plan. */
function halfMade(context: Context): Half[] {
  const inStates = context.input.plans.flatMap(({ stack }) =>
    (context.states.get(stack)?.resources ?? []).filter(({ tainted }) => tainted).map((held): Half => ({ stack, ...held })),
  );
  const inPlans = context.working
    .filter(({ action_reason: reason, inner }) => reason === 'replace_because_tainted' && inner === undefined)
    .map(({ stack, address, type, name, change: { before } }): Half => ({ stack, address, type, name, attributes: before ?? {} }));
  if (inStates.length + inPlans.length === 0) return [];
  const changes = new Map(
    context.changes.filter(({ inner }) => inner === undefined).map((change) => [`${change.stack}\n${change.address}`, change]),
  );
  return [...new Map([...inStates, ...inPlans].map((half) => [`${half.stack}\n${half.address}`, half])).entries()]
    .filter(([key, { type }]) => isStateful(type) && !isGone(changes.get(key)))
    .map(([key, half]) => ({ ...half, change: changes.get(key), attributes: changes.get(key)?.change.before ?? half.attributes }));
}

/** A creation of what the state holds: somebody deleted it in the service. */
const isGone = (change: Change | undefined): boolean =>
  change !== undefined && ['no-op', 'create', 'delete', 'forget'].includes(actionOf(change));

const DELETE = 'delete it in the service, then deploy again: what is gone is made anew';

const found = (context: Context, verdict: Verdict): HalfMade[] =>
  halfMade(context).flatMap((half) => {
    const { stack, address, type, attributes, change } = half;
    const row = isStateful(type) ? protectionFacts(type).halfMade : undefined;
    if (row === undefined || verdictOn(row, type, attributes) !== verdict) return [];
    const resource = context.nameOfHeld(stack, { address, type, attributes });
    const stuck = isProtected(half, context);
    const permission: Partial<Permission> = stuck || change === undefined ? {} : permissionFor(change, context);
    return [
      {
        resource,
        stuck,
        why: verdict === 'whole' ? wholeWhy(row, attributes) : verdict === 'empty' ? (row.emptyWhy ?? row.why) : row.why,
        command: context.command(stack, 'untaint', address),
        remake: stuck ? DELETE : `name it in allowances.yaml: ${allowanceName(resource)}`,
        permitted: permission.permitted ?? false,
        allowedBy: permission.allowedBy,
      },
    ];
  });

const wholeWhy = ({ whole, why }: HalfMadeFacts, attributes: JsonObject): string =>
  whole === undefined ? why : `its ${whole.attribute} is ${String(attributes[whole.attribute])}`;

const emptyOnes = (context: Context, are: boolean): HalfMade[] => found(context, 'empty').filter(({ stuck }) => stuck === are);

const SOURCE = 'what is half-made: @lakewright/provider-knowledge/protection';

export const TAINT_RULES = [
  rule<HalfMade>({
    code: 'plan.taint.whole',
    severity: 'error',
    exit: 2,
    holds: 'what failed half-way and is whole is kept',
    source: SOURCE,
    find: (context) => found(context, 'whole'),
    message: ({ resource, why }) =>
      `${called(resource)} failed half-way when it was made, and is whole: ${why}; Terraform would destroy it and make it anew`,
    lost: ({ resource }) => lostWith(resource.type),
    fix: ({ command, remake }) => `keep it: ${command}; then deploy again. To have it made anew instead, ${remake}`,
  }),
  rule<HalfMade>({
    code: 'plan.taint.unclear',
    severity: 'error',
    exit: 2,
    holds: 'what failed half-way and may hold data is looked at by a person',
    source: SOURCE,
    find: (context) => found(context, 'unclear'),
    message: ({ resource, why }) => `${called(resource)} failed half-way when it was made and is not whole; data may be in it: ${why}`,
    lost: ({ resource }) => lostWith(resource.type),
    fix: ({ command, remake }) => `look at it in the service. If it is good: ${command}; then deploy again. If it is not, ${remake}`,
  }),
  rule<HalfMade>({
    code: 'plan.taint.stuck',
    severity: 'error',
    exit: 2,
    holds: 'what failed half-way, holds nothing and is protected is finished or deleted by a person',
    source: `${SOURCE}; prevent_destroy`,
    find: (context) => emptyOnes(context, true),
    message: ({ resource, why }) =>
      `${called(resource)} failed half-way when it was made and holds nothing: ${why}; it is protected, so Terraform refuses to make it anew`,
    lost: () => 'nothing',
    fix: ({ command, remake }) => `if it is good by now: ${command}; then deploy again. If it is not, ${remake}`,
  }),
  rule<HalfMade>({
    code: 'plan.taint.empty',
    severity: 'warning',
    holds: 'what failed half-way and holds nothing is made anew',
    source: SOURCE,
    find: (context) => emptyOnes(context, false),
    message: ({ resource, why }) => `${called(resource)} failed half-way when it was made and holds nothing: ${why}; it is to be made anew`,
    lost: () => 'nothing',
    fix: ({ command }) => `nothing; if it is good by now and should stay: ${command}; then deploy again`,
  }),
];
