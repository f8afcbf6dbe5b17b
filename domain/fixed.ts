import type { Path } from './rule';

/** Whether the value at a path was written for the environment itself, and so stays as it is when sizes are scaled. */
export type Fixed = (path: Path) => boolean;

/** The same question below `prefix`. */
export const below =
  (fixed: Fixed, ...prefix: readonly string[]): Fixed =>
  (path) =>
    fixed([...prefix, ...path]);
