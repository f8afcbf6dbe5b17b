import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'inventories');

/** Fails where a rendered text is not the one kept in `inventories/`; `UPDATE_INVENTORIES=1` writes it anew, for a person to read. */
export function expectFile(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env['UPDATE_INVENTORIES'] === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${file} yet`);
}
