import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import type { ListRow } from './lists';

/** Words for one of the many: `addresses` is address, `policies` is policy. */
function singular(type: string): string[] {
  return [type.replace(/ies$/, 'y'), type.replace(/(ss|x|ch)es$/, '$1'), type.replace(/s$/, '')].filter((one) => one !== type);
}

const rows = new Map<string, ListRow | undefined>();

/** A data source that is called like a resource, in the plural, lists these; undefined if there is no such resource. */
export function plainList(type: string): ListRow | undefined {
  if (!rows.has(type)) rows.set(type, rowOf(type));
  return rows.get(type);
}

function rowOf(type: string): ListRow | undefined {
  const kind = singular(type).find((one) => findResourceSchema(one) !== undefined);
  if (kind === undefined) return undefined;
  const noun = kind.split('_').slice(2).join('_') || (kind.split('_')[1] ?? '');
  const attributes = findResourceSchema(kind)?.block.attributes ?? {};
  const last = noun.split('_').pop() ?? '';
  const names = [`${noun}_name`, `${last}_name`, 'name', 'display_name', 'description'];
  const name = names.find((one) => one in attributes) ?? 'id';
  return { kind, name, fields: { name, [`${noun}_id`]: 'id', [`${last}_id`]: 'id', creation_time: 'create_time' } };
}
