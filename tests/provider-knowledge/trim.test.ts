import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFile, PACKAGE_ROOT } from '@lakewright/provider-knowledge/providers';

function trim(...args: string[]) {
  const command = ['--import', 'tsx', join(PACKAGE_ROOT, 'src', 'trim.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('without a file it says what it takes', () => {
  expect(trim()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('--schema printed.json --facts provider-facts.json'),
    stderr: '',
  });
});

test('a file that cannot be read is refused in words', () => {
  const { status, stderr } = trim('--schema', 'no-such.json');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\[provider\.file\.unreadable\] no-such\.json: ENOENT.*\n {2}fix: name a readable JSON file\n$/);
});

test('a file of another kind is refused, and nothing is written', () => {
  const kept = readFileSync(factsFile(), 'utf8');
  for (const option of ['--facts', '--schema']) {
    const { status, stderr } = trim(option, join(PACKAGE_ROOT, 'package.json'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('[provider.file.unexpected]') });
  }
  expect(readFileSync(factsFile(), 'utf8')).toBe(kept);
});
