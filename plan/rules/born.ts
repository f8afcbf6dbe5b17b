import { BORN_OF } from '../../domain/born';
import { maskOf } from '../mask/mask';
import { type Owner, secrecyAt } from '../mask/secrecy';
import { sideBefore } from '../open/side';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { DescribedResource } from '../types/document';
import type { ResourceName } from '../types/finding';
import { isList, isObject, type Json, type JsonObject } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Born extends Found {
  readonly attribute: string;
}

/** Whether a described resource only remembers what another one was born with. */
export const remembersBirth = (written: DescribedResource | undefined): boolean => typeof inputOf(written)?.[BORN_OF] === 'string';

const inputOf = (written: DescribedResource | undefined): JsonObject | undefined => {
  const input = written?.['input'] as Json | undefined;
  return isObject(input) ? input : undefined;
};

/** What is declared and is not what the thing was born with. */
function unlikeBirth(context: Context): Born[] {
  return context.changes
    .filter(({ type, change }) => type === 'terraform_data' && change.before !== null)
    .filter((change) => ['no-op', 'update'].includes(actionOf(change)))
    .flatMap((change) => {
      const declared = inputOf(context.describedAs(change.stack, change.type, change.name));
      const born = change.change.before?.['input'];
      if (declared === undefined || !isObject(born)) return [];
      const whose = ownerOf(change, declared[BORN_OF], context);
      if (whose === undefined) return [];
      return Object.keys(declared)
        .filter((property) => property !== BORN_OF)
        .flatMap((property) => unlike(property, declared[property], born[property], whose, context));
    });
}

interface Whose {
  readonly resource: ResourceName;
  readonly owner: Owner;
}

/** The resource inside a template that a member of the input names. */
function ownerOf({ stack }: Change, of: Json | undefined, context: Context): Whose | undefined {
  const [address, id] = typeof of === 'string' ? of.split('#') : [];
  const outer = context.changes.find((change) => change.stack === stack && change.address === address && change.inner === undefined);
  if (outer === undefined || id === undefined) return undefined;
  const inside = sideBefore(outer)?.get(id);
  const inner = { id, type: inside?.type ?? outer.type, retained: inside?.retained ?? true };
  const before = inside && isObject(inside.properties.value) ? inside.properties.value : {};
  const named = { ...outer, inner, change: { ...outer.change, before, before_sensitive: inside?.properties.secret ?? false } };
  return { resource: context.nameOf(named), owner: { type: outer.type, inner } };
}

function unlike(property: string, declared: Json | undefined, born: Json | undefined, whose: Whose, context: Context): Born[] {
  const mask = maskOf(context.input.isAlsoSecret && ((text) => context.input.isAlsoSecret?.(text) ?? false));
  const place = secrecyAt(whose.owner, [property]);
  const text = (value: Json | undefined): string | undefined => (value === undefined ? undefined : mask.text(place, value));
  const [old, fresh] = [membersOf(property, born), membersOf(property, declared)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(fresh.get(path)))
    .map((path) => ({ resource: whose.resource, attribute: path, before: text(old.get(path)), after: text(fresh.get(path)) }));
}

/** A list of pairs by their keys, as `Tags[owner].Value`; anything else as it is. */
function membersOf(property: string, value: Json | undefined): ReadonlyMap<string, Json> {
  if (!isList(value)) return new Map(value === undefined ? [] : [[property, value]]);
  return new Map(
    value.map((item, index): [string, Json] =>
      isObject(item) && typeof item['Key'] === 'string' && item['Value'] !== undefined
        ? [`${property}[${item['Key']}].Value`, item['Value']]
        : [`${property}[${index}]`, item],
    ),
  );
}

export const BORN_RULES = [
  rule<Born>({
    code: 'plan.edit.born',
    severity: 'warning',
    holds: 'what a thing keeps as it was born is told where something else is declared',
    source: 'terraform_data that ignores changes of its input',
    find: unlikeBirth,
    message: ({ resource, attribute, before, after }) =>
      `${called(resource)}: ${attribute} is declared as ${after ?? 'nothing'}, it was born with ${before ?? 'nothing'} and keeps that: not sent`,
    fix: () => 'nothing has to be done; to have it there too, change it in the console of the service',
  }),
];
