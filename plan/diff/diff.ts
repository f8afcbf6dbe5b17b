import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { type Mask, maskOf } from '../mask/mask';
import { secrecyOf } from '../mask/secrecy';
import { actionOf, type Change } from '../types/change';
import type { DescribedResource } from '../types/document';
import type { AttributeDiff, Harmless } from '../types/reading';
import type { Difference } from './difference';
import { onOnePath } from './path';
import { shapeAt } from './shape';
import { root, walk } from './walk';

/** What a diff needs to know beyond the change. */
export interface DiffContext {
  /** How the resource is described: what a person wrote; absent where nobody knows. */
  readonly written?: DescribedResource | undefined;
  /** The template of this change is opened: what is inside is told as changes of its own. */
  readonly opened?: boolean;
  readonly mask?: Mask;
}

const PLAIN = maskOf();

/** What a change does attribute by attribute, as it may be shown. A deletion has none: all of it goes. */
export function diffOf(change: Change, context: DiffContext = {}): AttributeDiff[] {
  const { type, inner, change: body } = change;
  const action = actionOf(change);
  if (action === 'delete' || action === 'forget' || action === 'no-op') return [];
  const found: Difference[] = [];
  const { before, after, after_unknown: unknown, before_sensitive: secretBefore, after_sensitive: secretAfter } = body;
  const place = root(secrecyOf({ type, ...(inner ? { inner } : {}) }), { before, after, unknown, secretBefore, secretAfter });
  walk(place, { mask: context.mask ?? PLAIN, type: inner ? undefined : type }, found);
  return found.filter((difference) => !(action === 'create' && difference.unknown)).map((difference) => tell(change, difference, context));
}

function tell(change: Change, difference: Difference, context: DiffContext): AttributeDiff {
  const { path, label, zero: _, ...shown } = difference;
  const replaces = change.change.replace_paths?.some((replacing) => onOnePath(replacing, path)) ?? false;
  const harmless = replaces ? undefined : harmlessOf(change, difference, context);
  return { path: label, ...shown, replaces, ...(harmless === undefined ? {} : { harmless }) };
}

function harmlessOf({ type, inner }: Change, { path, ...shown }: Difference, context: DiffContext): Harmless | undefined {
  const [first] = path;
  if (typeof first !== 'string') return undefined;
  if (first === (inner ? 'Tags' : 'tags') || first === 'tags_all') return 'tags';
  if (inner) return undefined;
  if (first === 'timeouts') return 'timeouts';
  if (shown.zero === true) return 'computed';
  if (context.opened && type === 'alicloud_ros_stack' && (first === 'template_body' || first === 'parameters')) return 'template';
  return isFilledIn(type, first, shown, context) ? 'computed' : undefined;
}

/**
 * Whether only the provider fills the attribute. Its value is then either not known yet, or it changes from a zero that stood for nothing
 * to nothing.
 */
function isFilledIn(type: string, attribute: string, { unknown, before, after }: Omit<Difference, 'path'>, context: DiffContext): boolean {
  const isZero = after === undefined && (before === 'false' || before === '0');
  if (!unknown && !isZero) return false;
  const { computed, computedOnly } = shapeAt(type, [attribute]);
  if (unknown && computedOnly) return true;
  if (context.written === undefined || context.written[attribute] !== undefined) return false;
  return isZero || computed || (isKnownType(type) && facts(type).attribute(attribute)?.computed === true);
}
