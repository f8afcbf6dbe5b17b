import { openTemplates } from '../open/open';
import type { Change } from '../types/change';
import type { DescribedResource, StackDocument } from '../types/document';
import { isList, isObject, type Json, type JsonObject } from '../types/json';
import type { PlanInput } from '../types/input';
import type { StackState } from '../types/state';

/**
 * What is to become of things in stacks that cannot be planned yet, because they read an output that another stack makes first: as far as
 * the description itself says it. What it refers to is unknown. Everything that refuses is to be found before that other stack is touched.
 */
export function expectedIn({ plans, documents }: PlanInput, states: ReadonlyMap<string, StackState>): Change[] {
  const planned = new Set(plans.flatMap(({ stack, changes }) => changes.map(({ address }) => `${stack} ${address}`)));
  const expected = [...states.values()].flatMap(({ stack, resources }) => {
    const document = documents[stack];
    if (document === undefined) return [];
    return resources.flatMap(({ address, type, name, attributes, sensitive }): Change[] => {
      const written = document.resource?.[type]?.[name];
      if (written === undefined || planned.has(`${stack} ${address}`)) return [];
      const { after, unknown } = afterwards(attributes, written, document);
      const marks = { after_unknown: unknown, before_sensitive: sensitive, after_sensitive: sensitive };
      return [{ stack, address, mode: 'managed', type, name, change: { actions: ['update'], before: attributes, after, ...marks } }];
    });
  });
  return openTemplates(expected);
}

/** Properties inside a template that are certain to change: known on both sides, or there on one side only. */
export const isCertain = ({ change: { before, after, after_unknown: unknown } }: Change, property: string): boolean =>
  before?.[property] === undefined ||
  after?.[property] === undefined ||
  (after[property] !== null && !(isObject(unknown) && unknown[property] !== undefined && unknown[property] !== false));

function afterwards(held: JsonObject, written: DescribedResource, document: StackDocument): { after: JsonObject; unknown: JsonObject } {
  const ignored = written.lifecycle?.ignore_changes ?? [];
  const after: Record<string, Json> = { ...held };
  const unknown: Record<string, Json> = {};
  for (const [name, value] of Object.entries(written)) {
    if (name === 'lifecycle' || name === '//' || value === undefined || ignored === 'all' || ignored.includes(name)) continue;
    after[name] = name === 'template_body' ? templateOf(value as Json, document) : (value as Json);
    const marks = name === 'template_body' ? false : unknownIn(value as Json);
    if (marks !== false) unknown[name] = marks;
  }
  return { after, unknown };
}

/** A template that may lie in a local value; what Terraform puts into it is nothing known. */
function templateOf(written: Json, { locals }: StackDocument): Json {
  const local = typeof written === 'string' ? /^\$\{local\.([\w-]+)\}$/.exec(written)?.[1] : undefined;
  const text = local === undefined || !isObject(locals as Json) ? written : (locals as JsonObject)[local];
  return typeof text === 'string' ? text.replace(/(?<=[:,[])\$\{[^}]*\}(?=[,}\]])/g, 'null') : (text ?? null);
}

/** `true` where something is referred to, in the shape of the value; `false` where nothing is. */
function unknownIn(value: Json): Json {
  if (typeof value === 'string') return /(^|[^$])\$\{/.test(value);
  const marks = isList(value) ? value.map(unknownIn) : isObject(value) ? mapped(value) : false;
  return typeof marks === 'object' && marks !== null && Object.values(marks).every((mark) => mark === false) ? false : marks;
}

const mapped = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unknownIn(item)]));
