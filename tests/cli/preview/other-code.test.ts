import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Preview } from '../../../preview/types/preview';
import { PROJECT } from '../../support/cli';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
const copy = mkdtempSync(join(tmpdir(), 'checkout-'));
afterAll(() => {
  folders.remove();
  rmSync(copy, { recursive: true, force: true });
});

const git = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** What is made at installation, and is in no commit. */
const MADE = ['node_modules', 'functions/spark-admin/dist', 'packages/provider-alicloud/lib'];
const CODE =
  /^(bin|build|ci|claims|cli|clone|constructs|deploy|destroy|doctor|domain|functions|guard|model|packages|plan|preview|simulate|simulator|stacks|terminal)\/|^(main\.ts|package\.json|package-lock\.json|tsconfig\.json|\.gitignore)$/;

beforeAll(() => {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT, encoding: 'utf8' });
  for (const file of stdout.split('\n').filter((one) => CODE.test(one))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(copy, file));
  }
  for (const made of MADE) symlinkSync(join(PROJECT, made), join(copy, made));
  cpSync(folders.estate('estate'), join(copy, 'estate'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-q', '-m', 'first');
});

it("a construct's code changed: exactly the stacks whose JSON differs", () => {
  const file = join(copy, 'constructs/kafka/topic.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('partitionNum: partitions', 'partitionNum: partitions + 1'));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
  const args = ['bin/lakewright.js', 'preview', '--estate', 'estate', '--base', 'HEAD', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const told = JSON.parse(stdout) as Preview;
  expect(told.stacks.map(({ name }) => name)).toEqual(['risk-dev']);
  expect(told.unchanged).toBe(3);
  expect(told.notes.join('\n')).toContain('the older description was synthesized by the older code');
});
