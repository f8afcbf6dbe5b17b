import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'named-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['graph', ['graph', '--estate', 'estate', '--out']],
  ['preview', ['preview', '--estate', 'estate', '--base-estate', 'estate', '--out']],
])('%s writes to a folder that is not there yet, and says so where one cannot be', (name, words) => {
  const file = join(root, name, 'below', 'it.txt');
  const { status, stderr } = lakewright([...words, file]);
  expect([status, stderr, existsSync(file)]).toEqual([0, '', true]);
  writeFileSync(join(root, `${name}.txt`), '');
  const refused = lakewright([...words, join(root, `${name}.txt`, 'it.txt')]);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('[files.not-a-folder] ')]);
});
