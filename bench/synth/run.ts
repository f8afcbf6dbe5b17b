import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEstate } from './estate';
import type { Measured } from './measured';

const BUSINESSES = Number(process.env['BUSINESSES'] ?? 200);
const RUNS = Number(process.env['RUNS'] ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'bench-synth-'));
const estate = join(folder, 'estate');
const out = (name: string): string => join(folder, name);

function run(program: string, input: string, output: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', 'tsx/cjs', join(__dirname, program), input, output], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const line = (name: string, runs: readonly Measured[]): string =>
  `  ${name.padEnd(12)} ${median(runs.map(({ seconds }) => seconds)).toFixed(2)} s, ${runs[0]?.resources ?? 0} resources, peak ${Math.round(median(runs.map(({ peakMegabytes }) => peakMegabytes)))} MB\n`;

try {
  writeEstate(estate, BUSINESSES);
  const pairs = Array.from({ length: RUNS }, () => {
    const ours = run('ours.ts', estate, out('ours'));
    return { ours, stock: run('stock.ts', out('ours'), out('stock')) };
  });
  process.stdout.write(
    line(
      'lakewright',
      pairs.map(({ ours }) => ours),
    ),
  );
  process.stdout.write(
    line(
      'stock cdktf',
      pairs.map(({ stock }) => stock),
    ),
  );
  process.stdout.write(
    `  ratio        ${median(pairs.map(({ ours, stock }) => ours.seconds / stock.seconds)).toFixed(2)} (median of ${RUNS} pairs)\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
