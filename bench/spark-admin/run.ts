import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bundle } from '../../functions/spark-admin/bundle';

const RUNS = 15;
const NOTHING = '0';
const HANDLER = 'if (typeof require("./index.js").handler !== "function") throw new Error("no handler")';

/** Milliseconds a Node.js process takes to run `script`, from start to end. */
function started(script: string, cwd: string): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const line = (name: string, text: string): void => {
  process.stdout.write(`  ${name.padEnd(12)} ${text}\n`);
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-spark-admin-'));
  try {
    const { bytes } = await bundle(join(folder, 'function.zip'));
    writeFileSync(join(folder, 'index.js'), unzipSync(readFileSync(join(folder, 'function.zip')))['index.js'] ?? '');
    // In turns, so that a busy moment of the machine hits both.
    const pairs = Array.from({ length: RUNS }, () => ({
      nothing: started(NOTHING, folder),
      handler: started(HANDLER, folder),
    }));
    line('zip', `${Math.round(bytes / 1024)} KiB`);
    line('node -e 0', `${median(pairs.map(({ nothing }) => nothing)).toFixed(0)} ms`);
    line(
      'handler',
      `${median(pairs.map(({ handler }) => handler)).toFixed(0)} ms, of which loading ${median(pairs.map(({ handler, nothing }) => handler - nothing)).toFixed(0)} ms`,
    );
    line('ratio', `${median(pairs.map(({ handler, nothing }) => handler / nothing)).toFixed(2)} (median of ${RUNS} pairs)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
