import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fails where a rendered text is not the one kept in a folder; `UPDATE_INVENTORIES=1` writes it anew, for a person to read. */
export function expectFile(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_INVENTORIES'] === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${file} yet`);
}
