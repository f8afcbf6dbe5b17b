import type { Position } from '../../domain/problem';
import type { Path } from '../../domain/rule';
import type { Origins } from '../places/origins';

/** Where the value at a path was written, or its key; the estate's first line for what nobody wrote. */
export const foundAt = (origins: Origins, path: Path, where: 'key' | 'value'): Position =>
  origins.place(path, where) ?? { file: 'estate.yaml', line: 1, column: 1 };
