import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '@cdktf/provider-alicloud/providers';
import { listedSchema } from '../../packages/provider-alicloud/src/generate/listed-schema';
import { isUpToDate, writeClasses } from '../../packages/provider-alicloud/src/generate/output';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provider-package-'));
  for (const part of ['resources.txt', 'data-sources.txt', 'schema', 'facts', 'src'])
    cpSync(join(PACKAGE_ROOT, part), join(root, part), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a type on the list that has no schema is refused, naming its line', () => {
  const list = join(root, 'resources.txt');
  const lines = readFileSync(list, 'utf8').trimEnd().split('\n').length;
  writeFileSync(list, `${readFileSync(list, 'utf8')}alicloud_vswitchh  # a slip of the finger\n`);
  expect(() => listedSchema(root)).toThrow(
    `[provider.type.unknown] resources.txt:${
      lines + 1
    } lists alicloud_vswitchh, which schema/alicloud.json does not have; nearest: alicloud_vswitch\n  fix:`,
  );
});

test('classes are up to date until an input changes', () => {
  const lib = join(root, 'lib');
  expect(isUpToDate(lib, root)).toBe(false);
  writeClasses(
    lib,
    new Map([['vpc', { javascript: 'exports.Vpc = 1;', declaration: 'export declare const Vpc: 1;' }]]),
    root,
  );
  expect(readFileSync(join(lib, 'vpc', 'index.js'), 'utf8')).toBe('exports.Vpc = 1;');
  expect(isUpToDate(lib, root)).toBe(true);
  writeFileSync(join(root, 'facts', 'alicloud.json'), '{}');
  expect(isUpToDate(lib, root)).toBe(false);
});

test('a second run says nothing', () => {
  const run = () =>
    execFileSync(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'src', 'generate.ts')], { encoding: 'utf8' });
  run();
  expect(run()).toBe('');
});
