import { anyFacts } from '@lakewright/provider-knowledge/facts';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import type { SchemaBlock } from '@lakewright/provider-knowledge/schema-block';
import type { ResourceBody } from '../../domain/synthesized/stack-document';
import { itemsOf } from './held-attributes';
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

/** What is not known well enough to say what a thing is. */
export function lacking(type: string, attributes: Attributes): string[] {
  const needs = KINDS[type]?.needs.filter((name) => isEmpty(attributes[name]));
  const held = type in HELD ? findResourceSchema(type)?.block : undefined;
  return needs ?? (held ? lackingIn(held, attributes) : []);
}

/** Of what the state alone holds: all that the provider wants to be told, to the last block. */
function lackingIn(block: SchemaBlock, attributes: Attributes): string[] {
  const own = Object.entries(block.attributes ?? {})
    .filter(([name, { required, sensitive }]) => required === true && sensitive !== true && isUntold(attributes[name]))
    .map(([name]) => name);
  const inner = Object.entries(block.block_types ?? {}).flatMap(([name, { min_items: least = 0, block: below }]) => {
    if (least === 0) return [];
    const items = itemsOf(attributes[name]);
    return items.length === 0 ? [name] : items.flatMap((item) => lackingIn(below, item).map((missing) => `${name}.${missing}`));
  });
  return [...new Set([...own, ...inner])];
}

const isUntold = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

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
