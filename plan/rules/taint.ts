import { isStateful } from '@lakewright/provider-knowledge/protection';
import { allowanceFor } from '../allowances/permit';
import { allowanceName, called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { JsonObject } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';
import { TAINT, type TaintRow } from './tables/taint';
import { lostWith } from './tables/lost';

interface HalfMade extends Found {
  readonly row: TaintRow;
  readonly command: string;
}

type Verdict = 'whole' | 'empty' | 'unclear';

/** Whether something half-made is whole, holds nothing for certain, or needs a person's look. */
function verdictOn({ whole, canHoldData }: TaintRow, attributes: JsonObject): Verdict {
  const { id } = attributes;
  if (typeof id !== 'string' || id === '') return 'empty';
  if (whole === undefined) return 'whole';
  // A number here, a text there.
  if (whole.values.includes(String(attributes[whole.attribute] ?? ''))) return 'whole';
  return canHoldData ? 'unclear' : 'empty';
}

interface Half {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly attributes: JsonObject;
}

/** What is half-made in the stacks that are planned and is not simply to go; attributes as they were read again for the plan. */
function halfMade(context: Context): Half[] {
  const inStates = context.input.plans.flatMap(({ stack }) =>
    (context.states.get(stack)?.resources ?? []).filter(({ tainted }) => tainted).map((held): Half => ({ stack, ...held })),
  );
  const inPlans = context.working
    .filter(({ action_reason: reason, inner }) => reason === 'replace_because_tainted' && inner === undefined)
    .map(({ stack, address, type, change: { before } }): Half => ({ stack, address, type, attributes: before ?? {} }));
  if (inStates.length + inPlans.length === 0) return [];
  const changes = new Map(
    context.changes.filter(({ inner }) => inner === undefined).map((change) => [`${change.stack}\n${change.address}`, change]),
  );
  return [...new Map([...inStates, ...inPlans].map((half) => [`${half.stack}\n${half.address}`, half])).entries()]
    .filter(([key, { type }]) => isStateful(type) && !isGone(changes.get(key)))
    .map(([key, half]) => ({ ...half, attributes: changes.get(key)?.change.before ?? half.attributes }));
}

const isGone = (change: Change | undefined): boolean => change !== undefined && ['no-op', 'delete', 'forget'].includes(actionOf(change));

const found = (context: Context, verdict: Verdict): HalfMade[] =>
  halfMade(context).flatMap(({ stack, address, type, attributes }) => {
    const row = TAINT[type];
    if (row === undefined || verdictOn(row, attributes) !== verdict) return [];
    const resource = context.nameOfHeld(stack, { address, type, attributes });
    const allowance = verdict === 'empty' ? undefined : allowanceFor(resource, context.input.allowances, context.input.today);
    const words = verdict === 'empty' ? ['state', 'rm', address] : ['untaint', address];
    return [
      { row, resource, command: context.command(stack, ...words), permitted: allowance !== undefined, allowedBy: allowance?.resource },
    ];
  });

const SOURCE = 'plan/rules/tables/taint';

export const TAINT_RULES = [
  rule<HalfMade>({
    code: 'plan.taint.whole',
    severity: 'error',
    exit: 2,
    holds: 'what failed half-way and is whole is kept',
    source: SOURCE,
    find: (context) => found(context, 'whole'),
    message: ({ resource, row }) =>
      `${called(resource)} failed half-way when it was made, and is whole: ${row.why}; Terraform would destroy it and make it anew`,
    lost: ({ resource }) => lostWith(resource.type),
    fix: ({ command, resource }) =>
      `keep it: ${command}; then deploy again. To have it made anew name it in allowances.yaml: ${allowanceName(resource)}`,
  }),
  rule<HalfMade>({
    code: 'plan.taint.unclear',
    severity: 'error',
    exit: 2,
    holds: 'what failed half-way and may hold data is looked at by a person',
    source: SOURCE,
    find: (context) => found(context, 'unclear'),
    message: ({ resource, row }) => `${called(resource)} failed half-way when it was made and is not whole; data may be in it: ${row.why}`,
    lost: ({ resource }) => lostWith(resource.type),
    fix: ({ command, resource }) =>
      `look at it in the service. If it is good: ${command}; then deploy again. If it is not: name it in allowances.yaml: ${allowanceName(resource)}`,
  }),
  rule<HalfMade>({
    code: 'plan.taint.empty',
    severity: 'warning',
    holds: 'what failed half-way and holds nothing is made anew',
    source: SOURCE,
    find: (context) => found(context, 'empty'),
    message: ({ resource, row }) =>
      `${called(resource)} failed half-way when it was made and holds nothing: ${row.why}; it is to be made anew`,
    lost: () => 'nothing',
    fix: ({ command }) => `where Terraform refuses (prevent_destroy): delete it in the service, then ${command}, then deploy again`,
  }),
];
