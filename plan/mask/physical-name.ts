import { isSymbol } from '../../domain/text/symbol';
import { rosFacts } from '../open/facts';
import type { Change } from '../types/change';
import { isObject, type Json, type JsonObject } from '../types/json';
import { markAt } from '../types/marks';
import { isSecretText } from './secret-texts';

/** Types in which the first attribute that looks like a name is the name of something else. */
const NAMED: Readonly<Record<string, string>> = {
  alicloud_ots_table: 'table_name',
  alicloud_ros_stack: 'stack_name',
  alicloud_db_database: 'data_base_name',
  alicloud_rds_account: 'account_name',
  alicloud_alikafka_sasl_acl: 'acl_resource_name',
  alicloud_star_rocks_node_group: 'node_group_name',
};

/** Attributes that hold what a resource is called in the service, first choice first. */
const NAMES = /^(bucket|[a-z_]*_name|name|topic|consumer_id|username|alias)$/;

/** What a resource is called in the service; its id where it has no name; empty where neither is known, or may be shown. */
export function physicalName(type: string, attributes: JsonObject | null, sensitive: Json = false): string {
  if (attributes === null) return '';
  const named = (attribute: string): string => (markAt(sensitive, attribute) === false ? text(attributes[attribute]) : '');
  const own = Object.hasOwn(NAMED, type) ? named(NAMED[type] ?? '') : '';
  if (own !== '') return own;
  for (const key in attributes) {
    const name = NAMES.test(key) ? named(key) : '';
    if (name !== '') return name;
  }
  const id = named('id');
  // Types without a name in any service have this for an id.
  return id === 'none' ? '' : id;
}

/** What the resource of a change is called, before it if it is there already. */
export function nameInChange({ type, inner, change }: Change): string {
  const { before, after, before_sensitive: marksBefore, after_sensitive: marksAfter } = change;
  if (inner === undefined) return physicalName(type, before, marksBefore) || physicalName(type, after, marksAfter);
  const path = rosFacts(inner.type)?.named?.split('.') ?? [];
  return innerName(path, before, marksBefore) || innerName(path, after, marksAfter) || inner.id;
}

function innerName(path: readonly string[], properties: JsonObject | null, sensitive: Json): string {
  if (path.length === 0 || path.reduce<Json>((marks, step) => markAt(marks, step), sensitive) !== false) return '';
  return text(path.reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), properties ?? undefined));
}

/** What stands for a value that only the account knows is no name. */
const text = (value: Json | undefined): string => (typeof value === 'string' && !isSymbol(value) && !isSecretText(value) ? value : '');
