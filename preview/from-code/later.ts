import { isList, isObject, Unknown, UNKNOWN, type Value } from '@lakewright/provider-knowledge/planning/value';

/** A value that is known only after other stacks are applied. */
export class Later extends Unknown {
  constructor(readonly stacks: readonly string[]) {
    super();
  }
}

/** The stacks that have to be applied before everything in a value is known. */
export function laterIn(value: Value | undefined): readonly string[] {
  if (value instanceof Later) return value.stacks;
  if (isList(value)) return value.flatMap(laterIn);
  return isObject(value) ? Object.values(value).flatMap(laterIn) : [];
}

/** One unknown for several: it waits for all that any of them waits for. */
export function unknownOf(values: readonly Value[]): Unknown {
  const stacks = [...new Set(values.flatMap(laterIn))].sort();
  return stacks.length === 0 ? UNKNOWN : new Later(stacks);
}
