import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { isNothing } from '../diff/equal';
import { pathText } from '../diff/path';
import { maskOf } from '../mask/mask';
import { secrecyAt } from '../mask/secrecy';
import { SECRET, SECRET_CHANGED } from '../mask/secret-texts';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { type Json, isList } from '../types/json';
import { isMarked, markAt } from '../types/marks';
import { remembersBirth } from './born';
import type { Context } from './context';
import { differences } from './declared';
import { type Found, rule } from './rule';
import { hasWay, wayText } from './tables/ways';
import { otherZone } from './zones';

interface Ignored extends Found {
  readonly change: Change;
  readonly attribute: string;
  /** No refresh reads it: the state holds what it was made with, whatever was done since. */
  readonly unread?: boolean;
  /** It is a vSwitch, and the values are their zones. */
  readonly zones?: true;
}

/** What is declared, ignored by `ignore_changes`, and not what is deployed. */
function ignoredIn(context: Context): Ignored[] {
  return [...context.changes, ...context.expected]
    .filter(({ mode, inner }) => mode === 'managed' && inner === undefined)
    .filter((change) => ['no-op', 'update'].includes(actionOf(change)))
    .flatMap((change) => {
      const written = context.describedAs(change.stack, change.type, change.name);
      const ignored = written?.lifecycle?.ignore_changes;
      if (written === undefined || !isList(ignored) || remembersBirth(written)) return [];
      const kept = isAdopted(context, change) ? ignored.filter((attribute) => hasWay(change.type, attribute)) : ignored;
      return kept.flatMap((attribute) => unlike(change, attribute, written[attribute] as Json | undefined, context));
    });
}

/**
 * Whether the resource is being adopted. An adopted thing keeps what it has even if its stack would have it otherwise, so a difference is
 * told only if somebody may mean to edit it.
 */
function isAdopted({ input }: Context, { stack, address }: Change): boolean {
  const blocks = input.documents[stack]?.['import'];
  return Array.isArray(blocks) && blocks.some(({ to }: { readonly to?: unknown }) => to === address);
}

function unlike(change: Change, attribute: string, declared: Json | undefined, context: Context): Ignored[] {
  const deployed = change.change.before?.[attribute];
  const unread = isUnread(change.type, attribute);
  // The provider never reads this attribute back, so it is empty after an import and after every refresh.
  if (declared === undefined || (isNothing(deployed) && unread)) return [];
  const zones = otherZone(change, attribute, declared, context);
  if (zones !== undefined)
    return [{ change, resource: context.nameOf(change), attribute, before: zones.deployed, after: zones.declared, zones: true }];
  const also = context.input.isAlsoSecret;
  const mask = maskOf(also && ((text) => also(text)));
  const { before_sensitive: marked, after_sensitive: marks } = change.change;
  const isSecret = isMarked(markAt(marked, attribute)) || isMarked(markAt(marks, attribute));
  const found = differences(declared, deployed, [attribute]);
  if (found.length > 0 && (isSecret || mask.hides(secrecyAt(change, [attribute]), declared)))
    return [{ change, resource: context.nameOf(change), attribute, before: SECRET, after: SECRET_CHANGED }];
  return found.map(({ path, ...sides }) => ({
    change,
    resource: context.nameOf(change),
    attribute: pathText(path),
    before: isNothing(sides.deployed) ? undefined : mask.text(secrecyAt(change, path), sides.deployed),
    after: mask.text(secrecyAt(change, path), sides.declared),
    unread,
  }));
}

const isUnread = (type: string, attribute: string): boolean => isKnownType(type) && facts(type).neverReadBack.includes(attribute);

function difference({ before = 'nothing', after, unread, zones }: Ignored): string {
  if (zones) return `is declared as the one in ${after}, deployed is the one in ${before}`;
  if (after === SECRET_CHANGED) return 'is not declared as it is deployed';
  return `is declared as ${after}, ${unread ? `it was made with ${before}, and nothing reads what it has now` : `deployed is ${before}`}`;
}

export const IGNORED_RULES = [
  rule<Ignored>({
    code: 'plan.edit.ignored',
    severity: 'warning',
    holds: 'what is declared and left out of plans by ignore_changes is told where it is not what is deployed',
    source: 'lifecycle.ignore_changes of the description',
    find: ignoredIn,
    message: (found) => `${called(found.resource)}: ${found.attribute} ${difference(found)}; Terraform will not change it`,
    fix: ({ change, attribute }) => wayText(change.type, attribute),
  }),
];
