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

test.each(pages.filter((page) => /^docs\/decisions\/\d{4}/.test(page)))('%s says its status and day', (page) => {
  expect(readFileSync(join(PROJECT, page), 'utf8')).toMatch(/^# .+\n\n\*\*Status\*\*: accepted, \d{4}-\d\d-\d\d/);
});

test('a link to a file that is not there is found', () => {
  expect(broken('docs/a.md', 'See [one](no-such.md#part), [two](../README.md) and [three](https://example.com).')).toEqual(['no-such.md']);
});

/** Folders at the top whose README tells what is in them; an example is an estate, and `tests/` mirrors the tree. */
const readmes = pages.filter((page) => /^(?!examples|tests)[\w-]+\/README\.md$/.test(page));
const files = execFileSync('git', ['ls-files'], { cwd: PROJECT, encoding: 'utf8' }).trim().split('\n');

/** Folders directly in `folder` that `text` does not name. */
function unnamed(folder: string, text: string): string[] {
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1).split('/'));
  return [...new Set(below.filter((steps) => steps.length > 1).map(([first = '']) => first))].filter((name) => !text.includes(`${name}/`));
}

/** Names in the first column of a table of files or folders that are neither. */
function invented(folder: string, text: string): string[] {
  const tables = [...text.matchAll(/^\| (?:files?|folders?)(?: or \w+)? \|.*\n\|[-|]+\|\n((?:\|.*\n)*)/gm)].map(([, rows = '']) => rows);
  const cells = tables.flatMap((rows) => [...rows.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell));
  const names = cells.flatMap((cell) => [...cell.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name));
  return names.filter((name) => ![name, `${name}.ts`].some((path) => existsSync(join(PROJECT, folder, path))));
}

test.each(readmes)('%s names every folder beside it, and no file that is not there', (page) => {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  expect(unnamed(dirname(page), text)).toEqual([]);
  expect(invented(dirname(page), text)).toEqual([]);
});

test('a folder that a README leaves out, and a file that it invents, are found', () => {
  const text = '| file | holds |\n|---|---|\n| `claim`, `no-such` | claims |\n';
  expect(invented('claims', text)).toEqual(['no-such']);
  expect(unnamed('constructs', '`core/` and `network/`')).toContain('spark');
});

test('cursed knowledge names tests that are there', () => {
  const rows = readFileSync(join(PROJECT, 'docs', 'cursed-knowledge.md'), 'utf8').split('\n');
  const tests = rows.flatMap((row) => [...row.matchAll(/\btests\/[\w./-]+\.ts/g)].map(([path]) => path));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => !files.includes(path))).toEqual([]);
});
