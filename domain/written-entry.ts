import type { Position } from './problem';

/** An entry of a list beside an estate's files (`allowances.yaml`, `removed.yaml`, `adopted.yaml`) as written, with where it and its members are. */
export interface WrittenEntry {
  readonly data: unknown;
  at(key?: string): Position;
}
