import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClones } from '../../clone/record/read-clones';
import { CLONES } from '../../model/read/read-folder';
import type { StackPreview } from '../../preview/types/stack-preview';

/** New stacks of environments that the estate records as clones, each with what it is a clone of. */
export function withSources(stacks: readonly StackPreview[], root: string): StackPreview[] {
  const file = join(root, CLONES);
  const clones = existsSync(file) ? (readClones(CLONES, readFileSync(file, 'utf8')).clones?.clones ?? {}) : {};
  return stacks.map((stack) => {
    const source = Object.hasOwn(clones, stack.environment) ? clones[stack.environment]?.of : undefined;
    return stack.status === 'new' && source !== undefined ? { ...stack, cloneOf: source } : stack;
  });
}
