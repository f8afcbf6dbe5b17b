import { hasUnknown, isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { StackPlan, StackState } from '../../plan';
import { type Document, writtenIn } from './document';
import { Later, laterIn } from './later';
import type { Held, Planned } from './planned';
import type { OutputsOf } from './scope';
import { StackPlanner } from './stack-planner';
import { toChange, toHeld } from './to-change';
import { known } from './to-json';

/** A stack as its description makes it. */
export interface Made {
  readonly held: Held;
  readonly outputs: ObjectValue;
  asked(address: string): Value | undefined;
  readonly state: StackState;
}

/** What there is once a stack is deployed as it is described. */
export function madeOf(stack: string, document: Document, outputsOf: OutputsOf): Made {
  const planner = new StackPlanner({ stack, document, outputsOf });
  const held = new Map(planner.addresses().map((address) => [address, planner.made(address)]));
  const outputs = planner.outputs();
  const data = document.data ?? {};
  return {
    held,
    outputs,
    asked: (address) => {
      const [, type = '', name = ''] = address.split('.');
      return data[type]?.[name] === undefined ? undefined : planner.scope.asks(address);
    },
    state: {
      stack,
      resources: [...held].map(([address, attributes]) => toHeld(address, attributes)),
      outputs: known(outputs) as StackState['outputs'],
    },
  };
}

/** A stack as it is to become. */
export interface Changed {
  readonly plan: StackPlan;
  /** Values of the outputs after it; what is unknown waits for this stack. */
  readonly outputs: ObjectValue;
  /** Stacks that a resource waits for, by address. */
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** What the description of a stack does to what was made of the one before; `made` is undefined for a new stack. */
export function changedOf(stack: string, document: Document, made: Made | undefined, outputsOf: OutputsOf): Changed {
  const held: Held = made?.held ?? new Map();
  const before = { held, asked: (address: string) => made?.asked(address) };
  const planner = new StackPlanner({ stack, document, outputsOf, before });
  const planned = planner.addresses().map((address) => planner.planned(address));
  const all = [...planned, ...goneFrom(held, document, planned)];
  const outputs = planner.outputs();
  return {
    plan: {
      stack,
      formatVersion: '',
      terraformVersion: '',
      changes: all.map((one) => toChange(stack, one)),
      drift: [],
      deferred: [],
      outputs: [],
      checks: [],
      prior: made?.state ?? { stack, resources: [], outputs: {} },
      errored: false,
    },
    outputs: hasUnknown(outputs) ? (waiting(outputs, stack) as ObjectValue) : outputs,
    after: new Map(all.filter(({ after }) => after.length > 0).map(({ address, after }) => [address, [...new Set(after)].sort()])),
  };
}

/** What is there and nothing describes any more. */
function goneFrom(held: Held, document: Document, planned: readonly Planned[]): Planned[] {
  const written = writtenIn(document);
  const moved = new Set(planned.map(({ movedFrom }) => movedFrom));
  const kept = new Set((document.removed ?? []).filter(isKept).map(({ from }) => from));
  return [...held]
    .filter(([address]) => !written.has(address) && !moved.has(address))
    .map(([address, prior]): Planned => {
      const [type = '', name = ''] = address.split('.');
      const action = kept.has(address) ? ('forget' as const) : ('delete' as const);
      const reason = action === 'delete' ? { reason: 'delete_because_no_resource_config' } : {};
      return { address, type, name, actions: [action], prior, planned: null, replace: [], after: [], ...reason };
    });
}

const isKept = ({ lifecycle }: { readonly lifecycle?: unknown }): boolean => {
  const one = (Array.isArray(lifecycle) ? lifecycle[0] : lifecycle) as { readonly destroy?: boolean } | undefined;
  return one?.destroy === false;
};

/** For others, what is unknown here is known once this stack is applied. */
function waiting(value: Value, stack: string): Value {
  if (isUnknown(value)) return new Later([...new Set([stack, ...laterIn(value)])].sort());
  if (isList(value)) return value.map((item) => waiting(item, stack));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, waiting(item, stack)]));
}
