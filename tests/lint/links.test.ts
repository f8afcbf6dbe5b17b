import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../support/cli';

const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: PROJECT, encoding: 'utf8' }).trim().split('\n');

/** Links of a page to files of the project that are not there. */
function broken(page: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(join(PROJECT, dirname(page), target)));
}

test.each(pages)('%s links to files that are there', (page) => {
  expect(broken(page, readFileSync(join(PROJECT, page), 'utf8'))).toEqual([]);
});

test('every decision is in their list', () => {
  const list = readFileSync(join(PROJECT, 'docs', 'decisions', 'README.md'), 'utf8');
  const decisions = pages.filter((page) => /^docs\/decisions\/\d{4}/.test(page)).map((page) => page.slice('docs/decisions/'.length));
  expect(decisions.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});

/** Told by README and docs/design.md, or by a README for each of what is in it. */
const TOLD_ELSEWHERE = ['bin', 'docs', 'estate', 'packages', 'spec'];

test('every other folder at the top has a README', () => {
  const files = execFileSync('git', ['ls-files', '*/*'], { cwd: PROJECT, encoding: 'utf8' }).trim().split('\n');
  const folders = new Set(files.map((file) => file.split('/')[0] ?? '').filter((folder) => !folder.startsWith('.')));
  expect([...folders].filter((folder) => !pages.includes(`${folder}/README.md`))).toEqual(TOLD_ELSEWHERE);
});

test('a link to a file that is not there is found', () => {
  expect(broken('docs/a.md', 'See [one](no-such.md#part), [two](../README.md) and [three](https://example.com).')).toEqual(['no-such.md']);
});
