import { isDeepStrictEqual } from 'node:util';
import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import { canonical, same } from '@lakewright/provider-knowledge/planning/equal';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { Path } from '@lakewright/provider-knowledge/planning/path';
import { shaped } from '@lakewright/provider-knowledge/planning/shape';
import { elementOf, kindOf, membersOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { Provider, Session } from '../../../simulator/provider';
import { fromWire } from '../../../simulator/values/codec';
import type { JsonObject } from './read';

/** A plan in the form of the recordings. */
export interface CorePlan {
  readonly actions: readonly string[];
  readonly replace: readonly Path[];
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** What is not known, without the parts that are. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

const SESSION: Session = { connection: '1', label: '', region: 'cn-hangzhou' };

/** What Terraform itself makes of a provider's answers: the action, and which paths really replace. */
export class Core {
  constructor(
    private readonly provider: Provider,
    readonly model: TypeModel,
  ) {}

  value(written: JsonObject): ObjectValue {
    const { block } = this.model;
    return withEmptyBlocks(block, fromWire(block.type, shaped(block, written)) as ObjectValue);
  }

  refusal(written: JsonObject): string | undefined {
    const found = this.provider.validateResource(this.model, this.value(written)).filter(({ severity }) => severity === 'error');
    return found.length === 0 ? undefined : found.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n');
  }

  plan(state: JsonObject | undefined, written: JsonObject): CorePlan {
    const config = this.value(written);
    if (state === undefined) return this.#read(['create'], [], undefined, this.#ask(null, config).planned);
    const prior = this.value(state);
    const { planned, replace } = this.#ask(prior, config);
    const real = replace.filter((path) => !same(at(prior, path), at(planned, path)));
    if (real.length > 0) return this.#read(['delete', 'create'], real, prior, this.#ask(null, config).planned);
    return this.#read([same(prior, planned) ? 'no-op' : 'update'], [], prior, planned);
  }

  #ask(prior: ObjectValue | null, config: ObjectValue) {
    return this.provider.plan(SESSION, this.model, prior, config);
  }

  #read(actions: string[], replace: readonly Path[], prior: ObjectValue | undefined, planned: ObjectValue): CorePlan {
    const { type } = this.model.block;
    return {
      actions,
      replace,
      before: plain(type, prior ?? {}) as Record<string, unknown>,
      after: plain(type, planned) as Record<string, unknown>,
      unknown: (unknownIn(planned) ?? {}) as Record<string, unknown>,
    };
  }
}

/** As JSON prints it, null for what is unknown; sets in an order of their own, so that they can be compared. */
export function plain(type: Type, value: Value | undefined): unknown {
  if (value === undefined || isUnknown(value)) return null;
  const kind = kindOf(type);
  if (isList(value)) {
    const items = value.map((item) => plain(elementOf(type), item));
    return kind === 'set' ? items.sort((a, b) => (canonical(a as Value) < canonical(b as Value) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value;
  const inner = (name: string): Type => (kind === 'map' ? elementOf(type) : (membersOf(type)[name] ?? 'dynamic'));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(inner(name), member)]));
}

function unknownIn(value: Value): unknown {
  if (isUnknown(value)) return true;
  if (isList(value)) return value.some((item) => unknownIn(item) !== undefined) ? value.map((item) => unknownIn(item) ?? {}) : undefined;
  if (!isObject(value)) return undefined;
  const marks = Object.entries(value).map(([name, member]) => [name, unknownIn(member)] as const);
  const known = marks.filter(([, mark]) => mark !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Marks as Terraform prints them, without those that say nothing. */
export function pruned(marks: unknown): unknown {
  if (marks === true) return true;
  if (Array.isArray(marks)) {
    const items = marks.map(pruned);
    return items.some((item) => item !== undefined) ? items.map((item) => item ?? {}) : undefined;
  }
  if (typeof marks !== 'object' || marks === null) return undefined;
  const kept = Object.entries(marks).map(([name, mark]) => [name, pruned(mark)] as const);
  const known = kept.filter(([, mark]) => mark !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function at(value: Value, [step, ...rest]: Path): Value {
  if (step === undefined) return value;
  if (!isList(value) && !isObject(value)) return null;
  return at((value as Readonly<Record<string | number, Value>>)[step] ?? null, rest);
}

/** Attributes that differ and are known. */
export function changedIn({ before, after, unknown }: CorePlan): Record<string, readonly [unknown, unknown]> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => unknown[name] !== true);
  return Object.fromEntries(
    names
      .map((name) => [name, [before[name] ?? null, after[name] ?? null] as const] as const)
      .filter(([, [was, is]]) => !isDeepStrictEqual(was, is)),
  );
}
