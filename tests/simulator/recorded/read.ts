import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A plan as it was recorded: `changed` holds before and after of each attribute that differs and is known. */
export interface RecordedPlan {
  readonly actions: readonly string[];
  readonly replace?: readonly (readonly (string | number)[])[];
  readonly changed?: Readonly<Record<string, readonly [Json, Json]>>;
  readonly unknown?: JsonObject;
}

/** One value of the configuration changed, and what the real provider made of it. */
export interface RecordedCase {
  readonly path: readonly (string | number)[];
  readonly op: 'change' | 'set' | 'unset' | 'shrink' | 'reverse';
  readonly value?: Json;
  readonly plan?: RecordedPlan;
  /** What validation says. */
  readonly refused?: string;
}

/** What was recorded of one resource. */
export interface Recording {
  readonly type: string;
  readonly config: JsonObject;
  readonly create: { readonly after: JsonObject; readonly unknown: JsonObject };
  readonly state: { readonly attributes: JsonObject };
  readonly unchanged: RecordedPlan;
  readonly cases: readonly RecordedCase[];
}

const FOLDER = join(__dirname, 'plans');

export const recordings = (): Recording[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recording);

/** The configuration of a case: the value at its path is another one, or gone. */
export function changedConfig(config: JsonObject, { path, op, value }: RecordedCase): JsonObject {
  return at(config, path, op === 'unset' ? undefined : value) as JsonObject;
}

function at(held: Json | undefined, [step, ...rest]: readonly (string | number)[], value: Json | undefined): Json | undefined {
  if (step === undefined) return value;
  if (Array.isArray(held)) return held.map((item: Json, index) => (index === Number(step) ? (at(item, rest, value) ?? null) : item));
  // A single block is written as an object here and there, and addressed as the first of a list.
  if (typeof step === 'number') return step === 0 ? at(held, rest, value) : held;
  const object = (held ?? {}) as JsonObject;
  const inner = at(object[step], rest, value);
  if (inner !== undefined) return { ...object, [step]: inner };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
}
