import { isList, isObject, type Json, type JsonObject } from '../types/json';
import { isMarked } from '../types/marks';
import { joined, known, listOf, type Marked, objectOf } from './marked';
import { symbolText } from './symbol';
import type { Template } from './template';

/** What expressions of a template may ask for. */
export interface Scope {
  readonly template: Template;
  readonly parameters: ReadonlyMap<string, Marked>;
}

type Call = (argument: Json, scope: Scope) => Marked | undefined;

/** A value of a template with its parameters put in. What only the service knows (`Fn::GetAtt`, ids, region) stays as it is written. */
export function evaluate(value: Json, scope: Scope): Marked {
  if (isPlain(value)) return known(value);
  if (isList(value)) return listOf(value.map((item) => evaluate(item, scope)));
  if (!isObject(value)) return known(value);
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? ['', null];
  const call = entries.length === 1 && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  return call?.(argument, scope) ?? objectOf(entries.map(([key, item]) => [key, evaluate(item, scope)]));
}

/** Whether nothing inside is an expression: then there is nothing to put in. */
function isPlain(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isList(value)) return value.every(isPlain);
  for (const key in value) if (key === 'Ref' || key.startsWith('Fn::') || !isPlain(value[key] ?? null)) return false;
  return true;
}

const CALLS: Readonly<Record<string, Call>> = {
  Ref: (name, { parameters }) => (typeof name === 'string' ? parameters.get(name) : undefined),
  'Fn::GetAtt': (argument) => known({ 'Fn::GetAtt': argument }),
  'Fn::Join': (argument, scope) => {
    const [separator, items] = isList(argument) ? argument : [];
    if (typeof separator !== 'string' || !isList(items)) return undefined;
    return joined(
      items.map((item) => evaluate(item, scope)),
      (values) => values.map(symbolText).join(separator),
    );
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Select': (argument, scope) => {
    const [index, items] = isList(argument) ? argument : [];
    const list = items === undefined ? undefined : evaluate(items, scope);
    const at = Number(index);
    return list && isList(list.value) && !isMarked(list.unknown) ? known(list.value[at] ?? null) : undefined;
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, key, name] = isList(argument) ? argument.map((item) => evaluate(item, scope).value) : [];
    const at = (from: Json | undefined, step: Json | undefined): Json | undefined =>
      isObject(from) && typeof step === 'string' ? from[step] : undefined;
    const found = at(at(at(scope.template.mappings, map), key), name);
    return found === undefined ? undefined : known(found);
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = isList(argument) ? argument : [];
    const holds = typeof name === 'string' ? conditionHolds(name, scope) : undefined;
    return holds === undefined ? undefined : evaluate((holds ? yes : no) ?? null, scope);
  },
};

/** Whether a condition of the template holds; undefined where only the service can tell. */
export function conditionHolds(name: string, scope: Scope): boolean | undefined {
  const { [name]: condition, ...others } = scope.template.conditions;
  // Without itself: a condition that names itself has no answer.
  return condition === undefined ? undefined : truth(condition, { ...scope, template: { ...scope.template, conditions: others } });
}

function truth(value: Json, scope: Scope): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return conditionHolds(value, scope);
  if (!isObject(value)) return undefined;
  const [name, argument] = Object.entries(value)[0] ?? ['', null];
  const items = isList(argument) ? argument : [argument ?? null];
  if (name === 'Fn::Equals') {
    const sides = items.map((item) => evaluate(item, scope));
    return sides.some(({ unknown, value: side }) => isMarked(unknown) || isObject(side))
      ? undefined
      : String(sides[0]?.value) === String(sides[1]?.value);
  }
  const truths = items.map((item) => truth(item, scope));
  if (truths.includes(undefined)) return undefined;
  if (name === 'Fn::Not') return !truths[0];
  if (name === 'Fn::And') return truths.every(Boolean);
  return name === 'Fn::Or' ? truths.some(Boolean) : undefined;
}

/** `${Name}` inside a text: parameters are put in, everything else stays; `${!Name}` is a text. */
function substitute(argument: Json, scope: Scope): Marked | undefined {
  const [pattern, own] = isList(argument) ? argument : [argument];
  if (typeof pattern !== 'string') return undefined;
  const given: JsonObject = isObject(own) ? own : {};
  const parts = pattern.split(/(\$\{[^}]*\})/).map((part): Marked => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1];
    if (name === undefined) return known(part);
    if (name.startsWith('!')) return known(`\${${name.slice(1)}}`);
    if (Object.hasOwn(given, name)) return evaluate(given[name] ?? null, scope);
    return scope.parameters.get(name) ?? known(part);
  });
  return joined(parts, (values) => values.map(symbolText).join(''));
}
