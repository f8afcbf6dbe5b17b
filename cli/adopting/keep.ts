import { anyFacts } from '@lakewright/provider-knowledge/facts';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import type { ResourceBody } from '../../domain/synthesized/stack-document';
import { HELD, KINDS } from './kinds';
import type { Attributes } from './thing';

/** They lead to what a thing belongs to: the plan of the whole stack knows them. */
const LEADING = new Set(['instance_id']);

/**
 * Attributes of a thing that its stack says something else of than what is there, or says nothing of: they stay as they are. What a list does
 * not tell counts as something else, so that nothing is changed unseen.
 */
export function keptAsIs(type: string, body: ResourceBody, attributes: Attributes): string[] {
  const { attributes: plain = {}, block_types: blocks = {} } = findResourceSchema(type)?.block ?? {};
  const ignored = new Set(ignoredIn(body));
  const settable = [
    ...Object.entries(plain).flatMap(([name, { optional, required, computed }]) =>
      optional || required ? [{ name, computed: computed === true }] : [],
    ),
    ...Object.keys(blocks).map((name) => ({ name, computed: false })),
  ].filter(({ name }) => name !== 'id' && name !== 'timeouts' && !LEADING.has(name) && !ignored.has(name));
  const unread = new Set(anyFacts(type)?.neverReadBack);
  return settable
    .filter(({ name, computed }) => {
      if (body[name] !== undefined) return !isSame(body[name], attributes[name]);
      return !computed && (attributes[name] === undefined ? !unread.has(name) : !isEmpty(attributes[name]));
    })
    .map(({ name }) => name)
    .sort();
}

/** Whether an attribute is known well enough to say what it is. */
export const lacking = (type: string, attributes: Attributes): string[] =>
  (KINDS[type]?.needs ?? neededOf(type)).filter((name) => isEmpty(attributes[name]));

/** Of what the state alone holds: all that the provider wants to be told. */
const neededOf = (type: string): string[] => {
  const { attributes = {}, block_types: blocks = {} } = (type in HELD ? findResourceSchema(type)?.block : undefined) ?? {};
  return [
    ...Object.entries(attributes).flatMap(([name, { required, sensitive }]) => (required === true && sensitive !== true ? [name] : [])),
    ...Object.entries(blocks).flatMap(([name, { min_items: least = 0 }]) => (least > 0 ? [name] : [])),
  ];
};

function ignoredIn(body: ResourceBody): string[] {
  const { ignore_changes: ignored } = (body['lifecycle'] ?? {}) as { readonly ignore_changes?: readonly string[] };
  return [...(ignored ?? [])];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Whether what a stack says is what is there; a reference may be to anything. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (isEmpty(ours) && isEmpty(theirs)) return true;
  if (Array.isArray(theirs) && theirs.length === 1 && !Array.isArray(ours)) return isSame(ours, theirs[0]);
  if (Array.isArray(ours)) {
    return Array.isArray(theirs) && ours.length === theirs.length && ours.every((one, index) => isSame(one, theirs[index]));
  }
  if (typeof ours === 'object' && ours !== null) {
    return (
      typeof theirs === 'object' &&
      theirs !== null &&
      Object.entries(ours).every(([name, one]) => isSame(one, (theirs as Attributes)[name]))
    );
  }
  return !String(ours).includes('${') && String(ours) === String(theirs);
}
