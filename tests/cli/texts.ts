import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'tests', 'dist', '.git', 'cdktf.out', 'provider-alicloud']);

/** Every file of ours that a person may read, or that holds what is printed. */
export function texts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : texts(path);
    return ['.ts', '.md', '.yaml', '.json'].includes(extname(entry.name)) ? [path] : [];
  });
}
