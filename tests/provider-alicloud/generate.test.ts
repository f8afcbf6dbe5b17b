import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PACKAGE_ROOT as KNOWLEDGE } from '@lakewright/provider-knowledge/providers';
import { readAllowList } from '@lakewright/provider-knowledge/allow-list';
import { listedSchema } from '../../packages/provider-alicloud/src/generate/listed-schema';
import { isUpToDate, writeClasses } from '../../packages/provider-alicloud/src/generate/output';

const CLASSES = resolve(__dirname, '..', '..', 'packages', 'provider-alicloud');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provider-package-'));
  for (const part of ['resources.txt', 'data-sources.txt', 'schema', 'facts', 'src'])
    cpSync(join(KNOWLEDGE, part), join(root, part), { recursive: true });
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
  writeClasses(lib, new Map([['vpc', { javascript: 'exports.Vpc = 1;', declaration: 'export declare const Vpc: 1;' }]]), root);
  expect(readFileSync(join(lib, 'vpc', 'index.js'), 'utf8')).toBe('exports.Vpc = 1;');
  expect(isUpToDate(lib, root)).toBe(true);
  writeFileSync(join(root, 'facts', 'alicloud.json'), '{}');
  expect(isUpToDate(lib, root)).toBe(false);
});

test('a second run says nothing', () => {
  const run = () => execFileSync(process.execPath, ['--import', 'tsx', join(CLASSES, 'src', 'generate.ts')], { encoding: 'utf8' });
  run();
  expect(run()).toBe('');
});

test('generating needs no Terraform and says nothing on the way', () => {
  const script = `
    const { listedSchema } = require('./src/generate/listed-schema');
    const { typescriptSources } = require('./src/generate/typescript-sources');
    typescriptSources(listedSchema()).then((sources) => process.stdout.write(String(sources.size)));
  `;
  const env = { HOME: root, PATH: dirname(process.execPath) };
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
    cwd: CLASSES,
    encoding: 'utf8',
    env,
  });
  const listed = [...readAllowList('resources.txt'), ...readAllowList('data-sources.txt')].length;
  expect({ stdout: ended.stdout, stderr: ended.stderr }).toEqual({ stdout: String(listed + 1), stderr: '' });
});
