import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFolder } from './stack-folder';

/** The JSON of stacks as it was before a run wrote it anew. */
export interface JsonOfBefore {
  /** Puts it back; where there was none, none is left. */
  readonly restore: (stack: StackFolder) => void;
}

const fileOf = ({ dir }: StackFolder): string => join(dir, 'cdk.tf.json');

/** Keeps the JSON in mind: one that is refused must not lie where plain Terraform would apply it. */
export function jsonOfBefore(stacks: readonly StackFolder[]): JsonOfBefore {
  const texts = new Map(stacks.map((stack) => [stack.name, existsSync(fileOf(stack)) ? readFileSync(fileOf(stack)) : undefined]));
  return {
    restore: (stack) => {
      const text = texts.get(stack.name);
      if (text === undefined) rmSync(fileOf(stack), { force: true });
      else writeFileSync(fileOf(stack), text);
    },
  };
}
