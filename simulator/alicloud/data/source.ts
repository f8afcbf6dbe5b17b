import type { Json, JsonObject } from '../../cloud/object';
import type { View } from '../../cloud/store';
import { emptyOf } from '../../types/computed';
import { elementOf, membersOf } from '@lakewright/provider-knowledge/planning/type';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';

/** One read of a data source. */
export interface Question {
  readonly cloud: View;
  readonly region: string;
  readonly account: string;
  readonly model: TypeModel;
  /** Arguments as configured; what is not set is null. */
  readonly asked: JsonObject;
}

/** Computed attributes of the answer; arguments are kept and what is missing stays empty. */
export type DataSource = (question: Question) => Readonly<Record<string, Json>>;
export type DataTable = Readonly<Record<string, DataSource>>;

/** One entry of a list: fields that nothing is known about are empty. */
export function entry({ model }: Question, list: string, known: JsonObject): JsonObject {
  const type = model.block.attributes.find(({ name }) => name === list)?.type ?? 'string';
  return Object.fromEntries(Object.entries(membersOf(elementOf(type))).map(([name, member]) => [name, known[name] ?? emptyOf(member)]));
}

/** Whether an argument is not set, or means this. */
export const asks = (value: Json | undefined, own: Json): boolean =>
  value === null || value === undefined || value === 0 || value === '' || value === own;

/** `name_regex` as Go reads it: flags may stand in front. A pattern that JavaScript has no word for fits everything. */
export function patternOf(text: Json | undefined): RegExp {
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(typeof text === 'string' ? text : '') ?? [];
  try {
    return new RegExp(rest, flags);
  } catch {
    return /(?:)/;
  }
}
