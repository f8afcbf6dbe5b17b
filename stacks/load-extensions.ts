import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Extension } from './extension';
import { EXIT, Exit } from '../domain/exit';

const FOLDER = 'extensions';

/** The estate's extensions, by file name. Exits 1 if a file exports none; what a file throws is the user's to see. */
export function loadExtensions(dir: string): Extension[] {
  const folder = resolve(dir, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => load(join(folder, file), join(dir, FOLDER, file)));
}

function load(path: string, shown: string): Extension {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is the user's and known only now
  const { extension } = require(path) as { extension?: Extension };
  if (extension) return extension;
  throw new Exit(
    EXIT.input,
    `${shown}:1:1 [extension.export.missing] the file exports no 'extension'\n  fix: export const extension: Extension = { business: (stack) => { ... } }`,
  );
}
