/*
 * What a command takes from its start to its end, and how large what is installed is, against cdktf-cli in the same run. The fastest of several
 * runs counts: others wait for the machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const OURS = join(ROOT, 'bin', 'lakewright.js');
const THEIRS = join(dirname(require.resolve('cdktf-cli/package.json')), 'bundle', 'bin', 'cdktf');
const RUNS = Number(process.env['RUNS'] ?? 5);
/** What `validate` of the default estate may take. */
const AIM = 0.3;

function seconds(command: string, args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' } });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}\n${stderr}`);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/** Bytes of a folder of a package, without packages of its own. */
function bytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytes(path);
    return sum + (entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

const print = (what: string, value: string, more = ''): void =>
  void process.stdout.write(`  ${what.padEnd(34)} ${value.padStart(9)}  ${more}\n`);
const node = (...args: readonly string[]): number => seconds(process.execPath, args);

const nothing = node('-e', '');
const baseline = node(THEIRS, '--version');
print('node, doing nothing', `${nothing.toFixed(2)} s`);
print('cdktf --version', `${baseline.toFixed(2)} s`);
print('npx cdktf-cli --version', `${seconds('npx', ['--no', 'cdktf', '--version']).toFixed(2)} s`, 'npx looks for it first');
const version = node(OURS, '--version');
print('lakewright --version', `${version.toFixed(2)} s`, `${(version / baseline).toFixed(2)}x of cdktf --version`);
print('npx lakewright --version', `${seconds('npx', ['--no', 'lakewright', '--version']).toFixed(2)} s`, 'npx looks for it first');
print('lakewright validate, a checkout', `${node(OURS, 'validate').toFixed(2)} s`, 'looks first whether its sources changed');

const folder = mkdtempSync(join(tmpdir(), 'start-'));
try {
  const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [{ filename, size, unpackedSize }] = JSON.parse(said) as [{ filename: string; size: number; unpackedSize: number }];
  execFileSync('tar', ['xzf', filename], { cwd: folder });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const validate = node(join(folder, 'package', 'bin', 'lakewright.js'), 'validate');
  print(
    'lakewright validate, installed',
    `${validate.toFixed(2)} s`,
    `aim: ${AIM} s, ${validate <= AIM ? 'met' : 'MISSED'}; ${(validate / baseline).toFixed(2)}x of cdktf --version`,
  );
  const cli = bytes(dirname(require.resolve('cdktf-cli/package.json')));
  const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
  print('cdktf-cli, unpacked', megabytes(cli));
  print(
    'lakewright, unpacked',
    megabytes(unpackedSize),
    `${(unpackedSize / cli).toFixed(2)}x of cdktf-cli, with the classes of the provider`,
  );
  print('lakewright, the tarball', megabytes(size), `aim: 5 MB, ${size <= 5e6 ? 'met' : 'MISSED'}`);
  if (!existsSync(join(ROOT, 'dist', 'constructs', 'spark', 'index.d.ts')))
    print('', '', 'without declarations: `node build/package.js` makes them');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
