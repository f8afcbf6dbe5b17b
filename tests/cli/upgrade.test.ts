/** Two versions of the toolkit: the one that runs, and a package that is made here and changes what the first one writes. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESTATES } from '../support/estates';
import { lakewright, PROJECT } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'upgrade-'));
const estate = join(root, 'estate');
beforeAll(() => {
  cpSync(ESTATES['estate'] ?? '', estate, { recursive: true });
  // An import by value is found beside the version that synthesizes.
  mkdirSync(join(estate, 'extensions'));
  writeFileSync(join(estate, 'extensions', 'version.ts'), "import './nothing';\nexport const extension = { business: () => {} };\n");
  mkdirSync(join(estate, 'extensions', 'nothing'));
  writeFileSync(join(estate, 'extensions', 'nothing', 'index.ts'), 'export {};\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with a package of the name, whose program is that of the project with something after it. */
function version(number: string, after: string, name = 'lakewright'): string {
  const folder = join(root, number);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: number, bin: { [name]: 'bin/run.js' } }));
  writeFileSync(
    join(folder, 'bin', 'run.js'),
    `const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const out = args[args.indexOf('--out') + 1];
const made = spawnSync(process.execPath, [${JSON.stringify(join(PROJECT, 'bin', 'lakewright.js'))}, ...args], { encoding: 'utf8' });
const stack = (name, change) => {
  const file = out + '/stacks/' + name + '/cdk.tf.json';
  if (!existsSync(file)) return;
  const json = JSON.parse(readFileSync(file, 'utf8'));
  change(json.resource);
  writeFileSync(file, JSON.stringify(json));
};
${after}
process.stdout.write(made.stdout);
process.exit(made.status);
`,
  );
  return folder;
}

const check = (to: string, ...more: string[]) => lakewright(['upgrade', '--check', '--estate', estate, '--to', to, ...more], { cwd: root });

test('shows what another version makes otherwise, with what it does', () => {
  const to = version(
    '0.2.0',
    `stack('risk-prod', ({ alicloud_alikafka_topic }) => { for (const topic of Object.values(alicloud_alikafka_topic)) topic.partition_num += 6; });`,
  );
  const { status, stdout, stderr } = check(to);
  expect({ status, stderr }).toEqual({ status: 0, stderr: `installing lakewright ${to} into a temporary folder\n` });
  expect(stdout).toContain('lakewright 0.1.0 -> lakewright 0.2.0');
  expect(stdout).toContain('~ 2 change in 1 stack; 8 others are the same');
  expect(stdout).toContain('partition_num: 24 -> 30');
  expect(stdout).not.toContain('stays');
});

test('says that nothing changes, as one document', () => {
  const { status, stdout } = check(version('0.1.1', ''), '--env', 'local', '--json');
  expect({ status, document: JSON.parse(stdout) as unknown }).toMatchObject({
    status: 0,
    document: { stacks: [], head: { name: 'lakewright 0.1.1' } },
  });
});

test.each([
  [
    'refuses the estate',
    version(
      '0.3.0',
      `process.stdout.write(JSON.stringify({ ok: false, exit: 1, message: 'risk.yaml:3:1 [spec.key.gone] gone' })); process.exit(1);`,
    ),
    1,
    /\[upgrade\.estate\.refused\] lakewright 0\.3\.0 refuses this estate\n.*\nrisk\.yaml:3:1 \[spec\.key\.gone\] gone\n$/,
  ],
  [
    'fails',
    version('0.4.0', `console.error('boom'); process.exit(70);`),
    3,
    /\[upgrade\.synth\.failed\] lakewright 0\.4\.0 does not synthesize this estate: boom\n/,
  ],
  ['is another package', version('0.5.0', '', 'other'), 1, /\[upgrade\.package\.other\]/],
])('tells that a version %s', (_, to, status, words) => {
  const ended = check(to, '--env', 'local');
  expect([ended.status, ended.stderr]).toEqual([status, expect.stringMatching(words)]);
});

test('tells what npm says of a version that it cannot install', () => {
  const { status, stderr } = lakewright(['upgrade', '--check', '--estate', estate, '--to', '9.9.9'], {
    env: { npm_config_offline: 'true' },
  });
  expect([status, stderr]).toEqual([3, expect.stringMatching(/\[upgrade\.install\.failed\] npm does not install 9\.9\.9: .+\n {2}fix: /)]);
});

test('installs nothing without --check', () => {
  expect(lakewright(['upgrade', '--estate', estate])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[upgrade.check.only]') as unknown,
  });
});
