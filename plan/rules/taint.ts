import { isStateful } from '@lakewright/provider-knowledge/protection';
import { allowanceFor } from '../allowances/permit';
import { allowanceName, called } from '../types/address';
import type { JsonObject } from '../types/json';
import type { HeldResource } from '../types/state';
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

/** The state as it was read again for the plan knows best how things stand. */
function halfMade(context: Context): { stack: string; held: HeldResource; attributes: JsonObject }[] {
  const changes = new Map(context.changes.map((change) => [`${change.stack}\n${change.address}`, change]));
  return [...context.states].flatMap(([stack, { resources }]) =>
    resources
      .filter(({ tainted, type }) => tainted && isStateful(type))
      .filter(({ address }) => changes.get(`${stack}\n${address}`)?.change.actions[0] !== 'no-op')
      .map((held) => ({ stack, held, attributes: changes.get(`${stack}\n${held.address}`)?.change.before ?? held.attributes })),
  );
}

const found = (context: Context, verdict: Verdict): HalfMade[] =>
  halfMade(context).flatMap(({ stack, held, attributes }) => {
    const row = TAINT[held.type];
    if (row === undefined || verdictOn(row, attributes) !== verdict) return [];
    const resource = context.nameOfHeld(stack, held);
    const allowance = verdict === 'empty' ? undefined : allowanceFor(resource, context.input.allowances, context.input.today);
    const words = verdict === 'empty' ? ['state', 'rm', held.address] : ['untaint', held.address];
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
