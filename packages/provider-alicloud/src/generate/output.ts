import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '@lakewright/provider-knowledge/providers';

/** What one class becomes on disk. */
export interface CompiledClass {
  /** index.js */
  readonly javascript: string;
  /** index.d.ts */
  readonly declaration: string;
}

const STAMP = '.stamp';
/** Of the package that knows the providers. */
const KNOWLEDGE = [
  'resources.txt',
  'data-sources.txt',
  'schema/alicloud.json',
  'facts/alicloud.json',
  'facts/corrections.ts',
  'src/attribute-facts.ts',
  'src/correct.ts',
  'src/facts.ts',
  'src/trim-schema.ts',
];

/** Whether lib/ was made from the inputs as they are now. */
export function isUpToDate(lib: string, knowledge = PACKAGE_ROOT): boolean {
  const stamp = join(lib, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputHash(knowledge);
}

/** Replaces lib/ as a whole, so that a run that is interrupted leaves nothing half written behind. */
export function writeClasses(lib: string, classes: ReadonlyMap<string, CompiledClass>, knowledge = PACKAGE_ROOT): void {
  const fresh = `${lib}.${process.pid}`;
  for (const [name, { javascript, declaration }] of classes) {
    const folder = join(fresh, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), javascript);
    writeFileSync(join(folder, 'index.d.ts'), declaration);
  }
  writeFileSync(join(fresh, STAMP), inputHash(knowledge));
  rmSync(lib, { recursive: true, force: true });
  renameSync(fresh, lib);
}

/** Everything the classes depend on: the lists, the schema, the facts, our code and cdktf's generator. */
function inputHash(knowledge: string): string {
  const known = KNOWLEDGE.map((file) => [file, join(knowledge, file)] as const);
  const own = readdirSync(__dirname)
    .sort()
    .map((file) => [`generate/${file}`, join(__dirname, file)] as const);
  const hash = createHash('sha256').update(generatorVersion());
  for (const [name, path] of [...known, ['generate.ts', `${__dirname}.ts`] as const, ...own]) hash.update(name).update(readFileSync(path));
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
