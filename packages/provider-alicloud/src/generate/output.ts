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
const INPUTS = ['resources.txt', 'data-sources.txt', 'package.json', 'schema/alicloud.json', 'facts/alicloud.json'];

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

/** Everything the classes depend on: the lists, the schema, the facts and the generator's own code. */
function inputHash(root: string): string {
  const own = ['src/generate.ts', ...readdirSync(join(root, 'src/generate')).map((name) => `src/generate/${name}`)];
  const hash = createHash('sha256');
  for (const file of [...INPUTS, ...own.sort()]) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
