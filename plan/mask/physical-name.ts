import { rosFacts } from '../open/facts';
import type { Change } from '../types/change';
import { isObject, type Json, type JsonObject } from '../types/json';

/** Where the first name of the alphabet is somebody else's. */
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

/** What a resource is called in the service; its id where it has no name; empty where neither is known. */
export function physicalName(type: string, attributes: JsonObject | null): string {
  if (attributes === null) return '';
  const own = Object.hasOwn(NAMED, type) ? text(attributes[NAMED[type] ?? '']) : '';
  if (own !== '') return own;
  for (const key in attributes) {
    const value = NAMES.test(key) ? text(attributes[key]) : '';
    if (value !== '') return value;
  }
  const id = text(attributes['id']);
  // Types without a name in any service have this for an id.
  return id === 'none' ? '' : id;
}

/** What the resource of a change is called, before it if it is there already. */
export function nameInChange({ type, inner, change: { before, after } }: Change): string {
  if (inner === undefined) return physicalName(type, before) || physicalName(type, after);
  const path = rosFacts(inner.type)?.named?.split('.') ?? [];
  return innerName(path, before) || innerName(path, after) || inner.id;
}

function innerName(path: readonly string[], properties: JsonObject | null): string {
  if (path.length === 0) return '';
  return text(path.reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), properties ?? undefined));
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
