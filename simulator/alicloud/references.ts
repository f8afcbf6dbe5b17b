import type { CloudObject, Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { View } from '../cloud/store';
import { pathText, type Path } from '@lakewright/provider-knowledge/planning/path';
import { accountOf } from './account';
import { BY_FAMILY, BY_NAME, BY_PATH, type Target } from './reference-table';

/** One value that points to another object. */
export interface Reference {
  readonly path: Path;
  readonly value: string;
  readonly target: Target;
  /** Name of the target's parent, where names are unique in one only. */
  readonly parent?: string;
}

const known = new WeakMap<CloudObject, readonly Reference[]>();

/** References of an object; objects never change, so they are looked for once. */
export function referencesIn(object: CloudObject): readonly Reference[] {
  let found = known.get(object);
  if (found === undefined) known.set(object, (found = referencesOf(object.kind, object.attributes)));
  return found;
}

/** Every reference among the attributes of an object; values that are empty or always there are left out. */
function referencesOf(kind: string, attributes: JsonObject): Reference[] {
  const found: Reference[] = [];
  const walk = (value: Json, path: Path, name: string, dotted: string, beside: JsonObject): void => {
    if (Array.isArray(value)) value.forEach((item: Json, index) => walk(item, [...path, index], name, dotted, beside));
    else if (typeof value === 'object' && value !== null) enter(value as JsonObject, path, `${dotted}.`);
    else if (typeof value === 'string' && value !== '') {
      const target = targetOf(kind, name, dotted);
      // Some services take several ids in one text.
      if (target !== undefined && counts(target, beside))
        for (const part of value.split(','))
          if (target.except?.test(part) !== true) found.push({ path, value: part, target, ...parentOf(target, beside) });
    }
  };
  const enter = (object: JsonObject, path: Path, prefix: string): void => {
    for (const [name, value] of Object.entries(object)) walk(value, [...path, name], name, prefix + name, object);
  };
  enter(attributes, [], '');
  return found;
}

const counts = ({ onlyWith }: Target, beside: JsonObject): boolean => onlyWith === undefined || beside[onlyWith[0]] === onlyWith[1];

/** The parent that a reference names beside itself. */
function parentOf({ within }: Target, beside: JsonObject): { readonly parent?: string } {
  const parent = within?.beside.map((name) => beside[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof parent === 'string' ? { parent } : {};
}

/** What an attribute of a type points to; `dotted` is its path without indexes, `name` the last step. */
export function targetOf(kind: string, name: string, dotted: string): Target | undefined {
  const own = BY_PATH[`${kind}.${dotted}`];
  if (own !== undefined) return own ?? undefined;
  const family = BY_FAMILY.find(({ type, attribute }) => attribute === dotted && type.test(kind));
  return family?.target ?? (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined);
}

/** The object a reference points to, wherever it is; undefined if there is none. */
export function resolveReference(view: View, { value, target, parent }: Reference): CloudObject | undefined {
  const isIt = ({ attributes }: CloudObject): boolean =>
    attributes[target.by ?? ''] === value && (parent === undefined || attributes[target.within?.of ?? ''] === parent);
  for (const kind of target.kinds) {
    const found = view.get(kind, value) ?? (target.by === undefined ? undefined : view.all(kind).find(isIt));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Refuses what points to nothing, or to an object of another region; `id` is the object's own: it may point to itself. */
export function checkReferences(view: View, object: CloudObject, attributes: JsonObject): void {
  const { kind, id, region } = object;
  for (const reference of referencesOf(kind, attributes)) {
    if (reference.value === id && reference.target.kinds.includes(kind)) continue;
    const anywhere = resolveReference(view, reference);
    const found = anywhere && accountOf(anywhere) === accountOf(object) ? anywhere : undefined;
    const attribute = pathText(reference.path);
    const [what = ''] = reference.target.kinds;
    if (found === undefined)
      throw new ServiceError(
        reference.target.code,
        `the specified ${attribute} '${reference.value}' does not exist: no ${what} of that id`,
        attribute,
      );
    if (found.region !== '' && region !== '' && found.region !== region && !ANYWHERE.has(what)) {
      throw new ServiceError(
        reference.target.code,
        `the specified ${attribute} '${reference.value}' does not exist in ${region}: it is in ${found.region}`,
        attribute,
      );
    }
  }
}

/** Kinds that are reached from every region. */
const ANYWHERE = new Set(['alicloud_oss_bucket']);

const ZONES = /^(zone_ids?|availability_zone|cluster_zone_id|(primary|standby|arbiter|secondary)_zone_id|zone)$/;

/** Refuses a zone of another region. */
export function checkZones(attributes: JsonObject, region: string): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!ZONES.test(name)) continue;
    for (const zone of Array.isArray(value) ? value : [value]) {
      if (typeof zone === 'string' && zone !== '' && !zone.includes(region)) {
        throw new ServiceError('InvalidZoneId.NotFound', `the specified ${name} '${zone}' is not a zone of ${region}`, name);
      }
    }
  }
}
