import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lakewright as checkout, PROJECT } from '../support/cli';
import { emptyFolder, npm, type Packed, packed } from './packed';

const folder = emptyFolder();
const tarballs = emptyFolder();
let tarball: Packed;

beforeAll(() => {
  execFileSync(process.execPath, [join(PROJECT, 'build', 'package.js')]);
  tarball = packed(tarballs);
  // What a newcomer does: init, then `npm install` in the repository that it wrote.
  const said = ['--company', 'acme', '--region', 'cn-hangzhou', '--business', 'sales', '--package', tarball.tarball];
  expect(checkout(['init', folder, ...said])).toMatchObject({ status: 0, stderr: '' });
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  cpSync(join(__dirname, 'programs'), folder, { recursive: true });
  cpSync(join(PROJECT, 'examples', 'fintopia'), join(folder, 'fintopia'), { recursive: true });
});
afterAll(() => [folder, tarballs].forEach((one) => rmSync(one, { recursive: true, force: true })));

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

test('a new repository deploys to the simulated cloud as it is', () => {
  const { status, stdout } = lakewright('deploy', '--simulate');
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('sales-prod: deployed') as unknown });
});

test('the extension of a new repository tells of a mistake at its line', () => {
  const file = join(folder, 'estate', 'businesses', 'sales.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/costCenter: "[0-9]+"/, 'costCenter: "47-11"'));
  const { status, stderr } = lakewright('synth', '--stack', 'sales-dev', '--out', 'out');
  writeFileSync(file, text);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/sales\.yaml:2:1 \[acme\.cost-center\] .* '47-11'/) as unknown,
  });
});

test('a new repository is checked by its own compiler, and cdktf runs its app', () => {
  expect(spawnSync('npm', ['run', '--silent', 'types'], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
  const { app } = JSON.parse(readFileSync(join(folder, 'cdktf.json'), 'utf8')) as { app: string };
  const env = { ...process.env, CDKTF_OUTDIR: join(folder, 'by-cdktf') };
  expect(spawnSync(app, { cwd: folder, env, shell: true, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'by-cdktf', 'stacks'))).toContain('sales-dev');
});

test('a repository that the installed toolkit writes names the same tarball', () => {
  expect(lakewright('init', 'second', '--yes')).toMatchObject({ status: 0, stderr: '' });
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'second', 'package.json'), 'utf8')) as { dependencies: object };
  expect(dependencies).toMatchObject({ lakewright: `file:${relative(join(folder, 'second'), tarball.tarball)}` });
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
