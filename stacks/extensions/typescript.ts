import { existsSync } from 'node:fs';
import Module = require('node:module');
import { extname, join, relative, resolve } from 'node:path';

const RUNS = resolve(__dirname, '..', '..');

/** Node's own way from the words of an import to a file; its types do not name it. */
type Resolve = (...args: unknown[]) => string;
const RESOLVE = '_resolveFilename';

let ready = extname(__filename) === '.ts';

/**
 * Lets this process load TypeScript: extensions are a user's source, also where the toolkit itself is compiled.
 * What an extension imports from the toolkit's sources is the compiled code that runs already, so that every class exists once.
 */
export function loadTypeScript(): void {
  if (ready) return;
  ready = true;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the compiler takes time to load, and few estates need it
  require('tsx/cjs');
  const found = (Reflect.get(Module, RESOLVE) as Resolve).bind(Module);
  Reflect.set(Module, RESOLVE, (...args: unknown[]) => compiledTwin(found(...args), resolve(RUNS, '..')));
}

/** The file that `file` of the toolkit in `root` was compiled to; `file` itself where there is none. */
export function compiledTwin(file: string, root: string): string {
  const path = relative(root, file);
  if (path.startsWith('..') || path.includes('node_modules') || extname(path) !== '.ts') return file;
  const twin = join(root, 'dist', path.replace(/\.ts$/, '.js'));
  return existsSync(twin) ? twin : file;
}
