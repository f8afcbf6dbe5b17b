import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../providers';

/** What one class becomes on disk. */
export interface CompiledClass {
  /** index.js */
  readonly javascript: string;
  /** index.d.ts */
  readonly declaration: string;
}

const STAMP = '.stamp';
const INPUTS = [
  'resources.txt',
  'data-sources.txt',
  'schema/alicloud.json',
  'facts/alicloud.json',
  'facts/corrections.ts',
  'src/attribute-facts.ts',
  'src/correct.ts',
  'src/facts.ts',
  'src/generate.ts',
  'src/trim-schema.ts',
];

/** Whether lib/ was made from the inputs as they are now. */
export function isUpToDate(lib: string, root = PACKAGE_ROOT): boolean {
  const stamp = join(lib, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputHash(root);
}

/** Replaces lib/ as a whole, so that a run that is interrupted leaves nothing half written behind. */
export function writeClasses(lib: string, classes: ReadonlyMap<string, CompiledClass>, root = PACKAGE_ROOT): void {
  const fresh = `${lib}.${process.pid}`;
  for (const [name, { javascript, declaration }] of classes) {
    const folder = join(fresh, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), javascript);
    writeFileSync(join(folder, 'index.d.ts'), declaration);
  }
  writeFileSync(join(fresh, STAMP), inputHash(root));
  rmSync(lib, { recursive: true, force: true });
  renameSync(fresh, lib);
}

/** Everything the classes depend on: the lists, the schema, the facts, our code and cdktf's generator. */
function inputHash(root: string): string {
  const own = readdirSync(join(root, 'src/generate')).map((name) => `src/generate/${name}`);
  const hash = createHash('sha256').update(generatorVersion());
  for (const file of [...INPUTS, ...own.sort()]) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Empty where the generator, a development dependency, is not installed. */
function generatorVersion(): string {
  try {
    return readFileSync(require.resolve('@cdktf/provider-generator/package.json'), 'utf8');
  } catch {
    return '';
  }
}
