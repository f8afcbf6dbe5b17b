import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BUILD = resolve(__dirname, '..', '..', 'build');
const { compiled } = jest.requireActual<{ compiled: (root: string) => string }>(join(BUILD, 'compile.js'));

let root: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  // Of another time than before, also where the clock is coarse.
  const time = statSync(join(root, path)).mtimeMs / 1000 + Math.random() * 100;
  utimesSync(join(root, path), time, time);
}

const run = () => execFileSync(process.execPath, [join(compiled(root), 'cli', 'index.js')], { encoding: 'utf8' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compiled-'));
  put('tsconfig.json', '{ "include": ["main.ts", "cli", "tests", "packages/*/src"] }');
  put('main.ts', '');
  put('package.json', '{}');
  put('spec/data.json', '{ "word": "data" }');
  put('packages/provider-knowledge/src/facts/word.ts', `export const known: string = 'known';`);
  put('cli/old.ts', `export const old = 'old';`);
  put('tests/old.test.ts', 'this is not compiled');
  put(
    'cli/index.ts',
    `import data from '../spec/data.json';\nimport { known } from '@lakewright/provider-knowledge/facts/word';\nimport { old } from './old';\nconsole.log(data.word, known, old);`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the tree is compiled with its data, and an import of our own package leads to compiled code', () => {
  expect(run()).toBe('data known old\n');
});

test('data that is packed comes along', () => {
  put('packages/provider-knowledge/schema/whole.json.br', 'packed');
  run();
  expect(readFileSync(join(root, 'dist/packages/provider-knowledge/schema/whole.json.br'), 'utf8')).toBe('packed');
});

test('what was changed is compiled again, and nothing else', () => {
  run();
  const untouched = statSync(join(root, 'dist/cli/index.js')).ino;
  put('cli/old.ts', `export const old = 'new';`);
  put('spec/data.json', '{ "word": "other" }');
  expect(run()).toBe('other known new\n');
  expect(statSync(join(root, 'dist/cli/index.js')).ino).toBe(untouched);
});

test('what was removed is not found any more', () => {
  run();
  rmSync(join(root, 'cli/old.ts'));
  put('cli/index.ts', `import { old } from './old';\nconsole.log(old);`);
  expect(run).toThrow(/Cannot find module '.\/old'/);
  expect(existsSync(join(root, 'dist/cli/old.js'))).toBe(false);
});

test('a file that does not compile leaves what was compiled, and is tried again', () => {
  run();
  const before = readFileSync(join(root, 'dist/cli/old.js'), 'utf8');
  put('cli/old.ts', `export const old = ;`);
  expect(() => compiled(root)).toThrow(/Unexpected ";"/);
  expect(() => compiled(root)).toThrow(/Unexpected ";"/);
  expect(readFileSync(join(root, 'dist/cli/old.js'), 'utf8')).toBe(before);
});

test('a damaged note of what was compiled means to compile', () => {
  run();
  writeFileSync(join(root, 'dist/sources.json'), '{ "cli/');
  writeFileSync(join(root, 'dist/cli/old.js'), '');
  expect(run()).toBe('data known old\n');
});

test('every folder of the toolkit is named in tsconfig.json, which says what is compiled', () => {
  const project = resolve(BUILD, '..');
  const files = execFileSync('git', ['ls-files', '*.ts'], { cwd: project, encoding: 'utf8' }).trim().split('\n');
  const folders = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  const { include } = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8')) as { include: readonly string[] };
  expect(folders.size).toBeGreaterThan(20);
  expect([...folders].filter((folder) => folder !== 'packages' && !include.includes(folder))).toEqual([]);
});
