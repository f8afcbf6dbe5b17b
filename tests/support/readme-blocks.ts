import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import type { TerraformStack } from '../../constructs/core/terraform';

const load = createRequire(__filename);

/** The TypeScript blocks of a Markdown file, in order. */
export function tsBlocks(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

/**
 * A block as what it is shown as: the body of a stack's constructor, with imports relative to its README. `this` is the stack;
 * `names` are what the text around it takes for granted.
 */
export function runBlock(file: string, block: string, stack: TerraformStack, names: Readonly<Record<string, unknown>>): void {
  const imports = block.split('\n').filter((line) => line.startsWith('import '));
  const body = block.split('\n').filter((line) => !line.startsWith('import '));
  const source = [...imports, `export function run(this: unknown, { ${Object.keys(names).join(', ')} }: any) {`, ...body, '}'].join('\n');
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const fromReadme = (name: string): unknown => load(name.startsWith('.') ? resolve(dirname(file), name) : name);
  const exported: { run?: (this: unknown, names: unknown) => void } = {};
  new Function('require', 'exports', code)(fromReadme, exported);
  exported.run?.call(stack, names);
}
