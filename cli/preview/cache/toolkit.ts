import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Decides the JSON besides the estate; with tests, since nobody knows what a folder will hold. */
const READ = ['cli/preview/cache', 'constructs', 'domain', 'functions', 'model', 'stacks', 'packages/provider-knowledge', 'package.json'];
/** Versions of libraries: beside the code, not in it. */
const BESIDE = ['package-lock.json'];
/** Made at installation, and large: known by names, sizes and times. */
const LOOKED_AT = ['packages/provider-alicloud/lib'];

/**
 * The code that makes stacks, as a hash: of the contents of its files, wherever it lies.
 * @param code the folder of what runs, compiled or not
 * @param checkout what it is of, which is the same where nothing is compiled
 */
export function toolkitDigest(code: string, checkout: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of READ) tell(hash, code, path, (file) => readFileSync(file));
  for (const path of BESIDE) tell(hash, checkout, path, (file) => readFileSync(file));
  for (const path of LOOKED_AT) tell(hash, checkout, path, (file) => `${statSync(file).size} ${statSync(file).mtimeMs}`);
  return hash.digest('hex').slice(0, 32);
}

function tell(hash: Hash, root: string, path: string, content: (file: string) => string | Buffer): void {
  const file = join(root, path);
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) if (name !== 'node_modules') tell(hash, root, `${path}/${name}`, content);
  } else {
    const told = content(file);
    hash.update(`\n${path} ${told.length}\n`).update(told);
  }
}
