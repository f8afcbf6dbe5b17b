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
import type { Context } from './context';
import { differences } from './declared';
import { type Found, rule } from './rule';
import { wayText } from './tables/ways';

interface Ignored extends Found {
  readonly change: Change;
  readonly attribute: string;
}

/** What is declared, ignored by `ignore_changes`, and not what is deployed. */
function ignoredIn(context: Context): Ignored[] {
  return context.changes
    .filter(({ mode, inner }) => mode === 'managed' && inner === undefined)
    .filter((change) => ['no-op', 'update'].includes(actionOf(change)))
    .flatMap((change) => {
      const written = context.describedAs(change.stack, change.type, change.name);
      const ignored = written?.lifecycle?.ignore_changes;
      if (written === undefined || !isList(ignored)) return [];
      return ignored.flatMap((attribute) => unlike(change, attribute, written[attribute] as Json | undefined, context));
    });
}

function unlike(change: Change, attribute: string, declared: Json | undefined, context: Context): Ignored[] {
  const deployed = change.change.before?.[attribute];
  if (declared === undefined || (isNothing(deployed) && isBlind(change.type, attribute))) return [];
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
  }));
}

/** An import and every refresh leave it as it was written: what is deployed is not known. */
const isBlind = (type: string, attribute: string): boolean => isKnownType(type) && facts(type).neverReadBack.includes(attribute);

export const IGNORED_RULES = [
  rule<Ignored>({
    code: 'plan.edit.ignored',
    severity: 'warning',
    holds: 'what is declared and left out of plans by ignore_changes is told where it is not what is deployed',
    source: 'lifecycle.ignore_changes of the description',
    find: ignoredIn,
    message: ({ resource, attribute, before, after }) =>
      `${called(resource)}: ${attribute} ${
        after === SECRET_CHANGED ? 'is not declared as it is deployed' : `is declared as ${after}, deployed is ${before ?? 'nothing'}`
      }; Terraform will not change it`,
    fix: ({ change, attribute }) => wayText(change.type, attribute),
  }),
];
