import { at, type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Attributes } from '../thing';

/** Attributes by the names of the answer's members: texts and numbers as they are, what is not there left out. */
export function picked(json: Json, names: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([attribute, member]) => {
      const value = at(json, member);
      return value === undefined || value === null || value === '' ? [] : [[attribute, value]];
    }),
  );
}

/** Tags as Terraform has them; an empty map says that there are none. */
export const tagsIn = (json: Json, ...path: readonly string[]): Attributes =>
  Object.fromEntries(
    listAt(json, ...path).map((tag) => [
      textAt(tag, 'Key') ?? textAt(tag, 'TagKey') ?? '',
      textAt(tag, 'Value') ?? textAt(tag, 'TagValue') ?? '',
    ]),
  );

/** What is being removed is not there any more. */
export const isGoing = (state: string | undefined): boolean => /delet|releas|terminat/i.test(state ?? '');

export const textIn = (json: Json, name: string): string => textAt(json, name) ?? '';
