/** The guide to adding a service was written by adding Redis: what it lists is what knows Redis. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';

const guide = readFileSync(join(PROJECT, 'docs', 'guides', 'add-a-service.md'), 'utf8');

/** Files that the table under a heading names. */
function listed(heading: string): string[] {
  const [, section = ''] = guide.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const firsts = table.split('\n').flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []);
  return firsts.flatMap((cell) => [...cell.matchAll(/`([^`]+\.\w+)`/g)].map(([, file = '']) => file));
}

const TOUCHED = listed('Existing files that Redis touched');
const OF_ITS_TYPE = listed('What its Terraform type may have beside it');

/** Sources outside of its folder that know it. What the simulated cloud and the schema know of a type is the provider's own word. */
const knowing = execFileSync('git', ['grep', '-liE', 'redis|kvstore', '--', '*.ts', ':!constructs/redis', ':!simulator', ':!tests'], {
  cwd: PROJECT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => !file.startsWith('packages/provider-knowledge/facts/'));

it('adding a service touches eight existing files or less', () => {
  expect(TOUCHED.length).toBeGreaterThan(3);
  expect(TOUCHED.length).toBeLessThanOrEqual(8);
});

it('every source that knows Redis is in the guide, and none else', () => {
  const sources = [...TOUCHED, ...OF_ITS_TYPE].filter((file) => file.endsWith('.ts') && !file.startsWith('tests/'));
  expect(sources.sort()).toEqual(knowing.sort());
});
