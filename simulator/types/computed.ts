import type { Json } from '../cloud/object';
import type { Attribute } from '@lakewright/provider-knowledge/planning/model';
import { elementOf, kindOf, membersOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { unmade } from './choice';
import { asWritten } from './clock';
import type { Making } from './row';

/** Every account has one. */
export const DEFAULT_RESOURCE_GROUP = 'rg-acfmxyzexample';

/** Forms of computed values that many services share, by the attribute's name; the first that fits counts. */
const BY_NAME: readonly { readonly name: RegExp; readonly make: (making: Making, name: string) => Json }[] = [
  { name: /^(region|region_id)$/, make: ({ region }) => region },
  { name: /^(account_id|owner|owner_id|creator|created_by)$/, make: ({ account }) => account },
  { name: /^resource_group_id$/, make: () => DEFAULT_RESOURCE_GROUP },
  { name: /(^|_)(status|state)$/, make: () => 'Available' },
  // Hours of the day and hours of a day, no dates.
  { name: /^maintain_start_time$/, make: () => '18:00Z' },
  { name: /^maintain_end_time$/, make: () => '22:00Z' },
  { name: /^maintain_time$/, make: () => '18:00Z-22:00Z' },
  { name: /^(preferred_)?backup_time$/, make: () => '16:00Z-17:00Z' },
  // What is paid as it is used never ends.
  { name: /^(end|expire|expired|expiration|release)_time$/, make: () => '' },
  { name: /(_time|_date|_at|^gmt_[a-z]+)$/, make: ({ now, kind }) => asWritten(kind, now) },
  { name: /_arn$|^arn$/, make: ({ fill, kind }) => fill(`acs:${serviceOf(kind)}:{region}:{account}:${nounOf(kind)}/{id}`) },
  { name: /^zone_id$/, make: ({ region }) => `${region}-i` },
  { name: /_url$/, make: ({ fill, kind }) => fill(`https://${serviceOf(kind)}.{region}.aliyuncs.com/{id}`) },
  { name: /endpoint|connection_string|_domain$|_host$/, make: ({ fill, kind }) => fill(`{id}.${serviceOf(kind)}.{region}.aliyuncs.com`) },
  { name: /version$/, make: () => '1' },
];

/** A value for an attribute the provider computes: by the type's row, by its name, else an empty one of its type. */
export function makeComputed(attribute: Attribute, making: Making): Json {
  const { name, type, facts } = attribute;
  if (type === 'string') {
    if (name === idName(making.kind)) return making.id;
    const choice = unmade(name, facts.enum ?? [], attribute.path !== name);
    if (choice !== undefined) return choice;
    const rule = BY_NAME.find((candidate) => candidate.name.test(name));
    if (rule !== undefined) return rule.make(making, name);
    return /_id$/.test(name) ? making.fill(`${name.replace(/_id$/, '').split('_').pop() ?? 'id'}-{rc}{17}`) : '';
  }
  if (type === 'number') return facts.range?.min ?? Number(facts.enum?.[0] ?? 0);
  return emptyOf(type);
}

/** The empty value of a type, as a service answers what it has nothing to say about. */
export function emptyOf(type: Type): Json {
  const kind = kindOf(type);
  if (kind === 'string') return '';
  if (kind === 'number') return 0;
  if (kind === 'bool') return false;
  if (kind === 'map') return {};
  if (kind === 'object') return Object.fromEntries(Object.entries(membersOf(type)).map(([name, member]) => [name, emptyOf(member)]));
  return kind === 'list' || kind === 'set' ? (elementOf(type), []) : null;
}

/** Name of the attribute that repeats the id: `star_rocks_node_group` has `node_group_id`. */
function idName(kind: string): string {
  return `${nounOf(kind)}_id`;
}

function serviceOf(kind: string): string {
  return kind.split('_')[1] ?? 'cloud';
}

function nounOf(kind: string): string {
  return kind.split('_').slice(2).join('_') || serviceOf(kind);
}
