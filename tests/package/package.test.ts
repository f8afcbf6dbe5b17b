import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { emptyFolder, npm, type Packed, packed } from './packed';

const folder = emptyFolder();
let tarball: Packed;

beforeAll(() => {
  execFileSync(process.execPath, [join(PROJECT, 'build', 'package.js')]);
  tarball = packed(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball.tarball], folder);
  cpSync(join(__dirname, 'programs'), folder, { recursive: true });
  cpSync(join(PROJECT, 'examples', 'fintopia'), join(folder, 'fintopia'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lakewright = (...args: string[]) =>
  spawnSync(join(folder, 'node_modules', '.bin', 'lakewright'), args, { cwd: folder, encoding: 'utf8' });
const tsc = (...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), '--strict', '--skipLibCheck', 'false', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout;

test('ships what runs and nothing else, in less than 5 MB', () => {
  expect(tarball.bytes).toBeLessThan(5e6);
  const others = tarball.files.filter(
    (path) =>
      !/^(bin|spec|docs\/guides|packages\/provider-alicloud\/lib)\/|^dist\/.*(\.js|\.d\.ts|\.json|\.proto|\.txt|\.zip|\.br)$/.test(path),
  );
  expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'packages/provider-alicloud/package.json']);
  expect(tarball.files).not.toContain('dist/sources.json');
});

test('the command line runs from it', () => {
  expect(lakewright('validate', '--estate', 'fintopia').stdout).toMatch(/no problems\n$/);
  expect(lakewright('doctor').stdout).toMatch(/^ok {7}provider classes/m);
  const { status, stderr } = lakewright('synth', '--estate', 'fintopia', '--out', 'out');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

// What `cdktf init` writes asks for no esModuleInterop and for Node's oldest way of finding modules.
test.each([
  [
    'as cdktf init writes it',
    'constructs.ts',
    ['--target', 'es2018', '--lib', 'es2018', '--module', 'commonjs', '--moduleResolution', 'node10'],
  ],
  ['node16', 'extension.ts', ['--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16']],
  ['bundler', 'extension.ts', ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler']],
])('its types compile cleanly: %s', (_, program, options) => {
  expect(tsc('--noEmit', ...options, program)).toBe('');
});

test('a wrong value is found by the compiler', () => {
  const options = ['--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16'];
  expect(tsc('--noEmit', ...options, 'wrong.ts')).toMatch(/^wrong\.ts\(6,.*TS2322: Type '"oss-gfs"' is not assignable/);
});

test('a compiled program of constructs runs on plain Node', () => {
  tsc('--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16', 'constructs.ts');
  execFileSync(process.execPath, ['constructs.js'], { cwd: folder });
  const text = readFileSync(join(folder, 'cdktf.out', 'stacks', 'lab', 'cdk.tf.json'), 'utf8');
  const { resource } = JSON.parse(text) as { resource: Record<string, object> };
  expect(Object.values(resource['alicloud_vpc'] ?? {})).toMatchObject([{ cidr_block: '10.30.0.0/16' }]);
});
