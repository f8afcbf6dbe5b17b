import { isDeepStrictEqual } from 'node:util';
import { pathText } from '@lakewright/provider-knowledge/planning/path';
import { membersOf } from '@lakewright/provider-knowledge/planning/type';
import { fromWire } from '../../../simulator/values/codec';
import { changedIn, plain, pruned, type Core, type CorePlan } from './core';
import { changedConfig, type RecordedCase, type RecordedPlan, type Recording } from './read';

/** In what the simulated cloud differs from what was recorded; empty if in nothing. */
export type Differences = readonly string[];

export function compareCreate(core: Core, { config, create }: Recording): Differences {
  const plan = core.plan(undefined, config);
  const { type } = core.model.block;
  return [
    ...different('after', plain(type, fromWire(type, create.after)), plan.after),
    ...different('unknown', pruned(create.unknown) ?? {}, plan.unknown),
  ];
}

export function compareUnchanged(core: Core, { config, state, unchanged }: Recording): Differences {
  const plan = core.plan(state.attributes, config);
  // What a state of the simulated cloud shows as a difference at rest is no part of this: only that it does.
  return different('actions', unchanged.actions, plan.actions);
}

export function compareCase(core: Core, { config, state }: Recording, one: RecordedCase): Differences {
  const written = changedConfig(config, one);
  const refusal = core.refusal(written);
  if (one.refused !== undefined) return refusal === undefined ? [`accepted, the provider says: ${one.refused}`] : [];
  if (refusal !== undefined) return [`refused: ${refusal}`];
  return comparePlan(core, one.plan as RecordedPlan, core.plan(state.attributes, written));
}

function comparePlan(core: Core, recorded: RecordedPlan, plan: CorePlan): Differences {
  const actions = different('actions', recorded.actions, plan.actions);
  if (actions.length > 0 || recorded.actions[0] === 'no-op') return actions;
  const replaced = (paths: RecordedPlan['replace']): string[] => (paths ?? []).map(pathText).sort();
  return [
    ...different('replace', replaced(recorded.replace), replaced(plan.replace)),
    ...differentMembers('changed', changedOf(core, recorded), changedIn(plan)),
    ...differentMembers('unknown', (pruned(recorded.unknown ?? {}) ?? {}) as object, plan.unknown),
  ];
}

function changedOf(core: Core, { changed = {} }: RecordedPlan): Record<string, unknown> {
  const members = membersOf(core.model.block.type);
  const value = (name: string, one: unknown): unknown => plain(members[name] ?? 'dynamic', fromWire(members[name] ?? 'string', one));
  return Object.fromEntries(Object.entries(changed).map(([name, pair]) => [name, pair.map((one) => value(name, one))]));
}

function differentMembers(what: string, recorded: object, found: object): string[] {
  const [left, right] = [recorded, found] as [Record<string, unknown>, Record<string, unknown>];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return names.flatMap((name) => different(`${what}.${name}`, left[name], right[name]));
}

function different(what: string, recorded: unknown, found: unknown): string[] {
  if (isDeepStrictEqual(recorded, found)) return [];
  if (what === 'after') return differentMembers('after', recorded as object, found as object);
  return [`${what}: recorded ${JSON.stringify(recorded)}, planned ${JSON.stringify(found)}`];
}
