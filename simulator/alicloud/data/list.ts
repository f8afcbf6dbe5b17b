import type { CloudObject, Json, JsonObject } from '../../cloud/object';
import type { Attribute, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf } from '../../types/computed';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { elementOf, membersOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { accountOf } from '../account';
import { isGone, rulesOf } from '../rules/table';
import { whereabouts } from '../whereabouts';
import type { ListRow } from './lists';
import { patternOf, type DataSource, type Question } from './source';

/** Arguments that are no filters. */
const NOT_FILTERS = new Set([
  'id',
  'ids',
  'name_regex',
  'enable_details',
  'output_file',
  'page_number',
  'page_size',
  'sort_field',
  'sort_order',
  'tags',
  'with_decryption',
  'fetch_tags',
  'max_results',
  'next_token',
]);

/** Lists the objects of a kind that the arguments mean. */
export function listing(row: ListRow): DataSource {
  return (question) => {
    const kinds = typeof row.kind === 'string' ? [row.kind] : row.kind;
    const here = [...kinds.flatMap((kind) => question.cloud.all(kind)), ...(row.always ?? [])].filter(
      (object) =>
        !isGone(object) &&
        (row.always?.includes(object) === true || accountOf(object) === question.account) &&
        (row.everywhere === true || object.region === '' || object.region === question.region),
    );
    // Creation is parallel: only ids have an order that two runs share.
    const found = here
      .map((object) => answered(object, question))
      .filter((object) => isMeant(row, question, object))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const field = listField(question.model);
    return {
      ids: found.map((object) => idOf(row, object)),
      names: found.map(({ id, attributes }) => String(attributes[row.name] ?? id)),
      total_count: found.length,
      ...(field !== undefined && { [field.name]: found.map((object) => entry(row, question, object, elementOf(field.type))) }),
    };
  };
}

/** The attribute that holds the answers: a computed list of objects. */
function listField(model: TypeModel): Attribute | undefined {
  return model.block.attributes.find(
    ({ type, optional, required }) =>
      !optional && !required && typeof type !== 'string' && type[0] === 'list' && typeof type[1] !== 'string' && type[1][0] === 'object',
  );
}

function answered(object: CloudObject, { cloud }: Question): CloudObject {
  const attributes = { ...object.attributes, ...rulesOf(object.kind).view?.(object, cloud) };
  const missing = Object.entries(whereabouts(attributes, cloud)).filter(([name]) => (attributes[name] ?? '') === '');
  return { ...object, attributes: { ...attributes, ...Object.fromEntries(missing) } };
}

const idOf = ({ id }: ListRow, object: CloudObject): string => (id === undefined ? object.id : String(object.attributes[id] ?? object.id));

function isMeant(row: ListRow, { asked, model }: Question, object: CloudObject): boolean {
  const { id, attributes } = object;
  const ids = asked['ids'];
  if (Array.isArray(ids) && ids.length > 0 && !ids.includes(idOf(row, object))) return false;
  if (!patternOf(asked['name_regex']).test(String(attributes[row.name] ?? id))) return false;
  const tags = asked['tags'] as JsonObject | null | undefined;
  const has = (attributes['tags'] ?? {}) as JsonObject;
  if (tags && Object.entries(tags).some(([key, value]) => has[key] !== value)) return false;
  return model.block.attributes.every(({ name, optional, required }) => {
    const wanted = asked[name];
    if (NOT_FILTERS.has(name) || !(optional || required) || wanted === null || wanted === undefined || wanted === '') return true;
    const own = attributes[row.filters?.[name] ?? name];
    if (row.searches?.includes(name) === true) return String(own ?? '').includes(String(wanted));
    return own === undefined || canonical(own) === canonical(wanted);
  });
}

function entry(row: ListRow, { asked, region, cloud }: Question, object: CloudObject, type: Type): JsonObject {
  const { id } = object;
  const detailed = asked['enable_details'] === true;
  const attributes = { ...object.attributes, ...row.fixed, ...row.more?.(object, cloud) };
  return Object.fromEntries(
    Object.entries(membersOf(type)).map(([name, member]) => {
      if (row.details?.includes(name) === true && !detailed) return [name, emptyOf(member)];
      const from = row.fields?.[name] ?? name;
      const value: Json = from === 'id' ? id : (attributes[from] ?? (name === 'region_id' ? region : null));
      return [name, value === null ? emptyOf(member) : fitting(value, member)];
    }),
  );
}

/** What a resource tells as one text, a list may tell as several. */
function fitting(value: Json, type: Type): Json {
  const several = typeof type !== 'string' && (type[0] === 'list' || type[0] === 'set');
  return several && typeof value === 'string' ? (value === '' ? [] : value.split(',')) : value;
}
