import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** Benchmarks with sizes that are small enough for a test, and what the last line must tell. `changed` and `simulator` have no small size. */
const SMALL: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['start', { RUNS: '1' }, /lakewright validate, installed +\d/],
  ['synth', { RUNS: '1', BUSINESSES: '2' }, /ratio +\d/],
  ['commands', { SCALES: '4x1' }, /synth +\d.* per stack/],
  ['preview', { SCALES: '3' }, /x validate/],
  ['clone', { COUNT: '20' }, /x the reading of the files/],
];

describe('a benchmark', () => {
  it.each(SMALL)('%s runs to its ratio', (name, sizes, ratio) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', join(ROOT, 'bench', name, 'run.ts')], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...sizes },
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(ratio);
  });
});
