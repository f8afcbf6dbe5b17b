/*
 * A preview of one changed business in estates of several sizes: the first, which synthesizes the base, and the next, which knows it. Against
 * `validate` of the same estate, which reads the same files and no more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofDays } from '../changed/estate';
import { manyStacks } from '../commands/estate';

const CLI = join(__dirname, '..', '..', 'bin', 'lakewright.js');
/** `SCALES=50,200` names others. */
const SCALES = (process.env['SCALES'] ?? '50,200,800').split(',').map(Number);
const TIMES = 3;

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

function measured(businesses: number): void {
  const { dir, remove } = manyStacks({ businesses, environments: 1 });
  const cache = realpathSync(mkdtempSync(join(tmpdir(), 'preview-cache-')));
  const git = (...args: readonly string[]): void =>
    void run('git', ['-C', dir, '-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...args]);
  let days = 30;
  const preview = (): number => {
    days += 1;
    writeFileSync(join(dir, 'businesses', 'unit003.yaml'), ofDays(days));
    return run(process.execPath, [CLI, 'preview', '--estate', dir], { XDG_CACHE_HOME: cache });
  };
  try {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const validate = median(() => run(process.execPath, [CLI, 'validate', '--estate', dir]));
    const first = preview();
    const next = median(preview);
    process.stdout.write(
      `  ${String(businesses).padStart(4)} businesses: first ${first.toFixed(2)} s, then ${next.toFixed(2)} s, ${(next / validate).toFixed(2)} x validate (${validate.toFixed(2)} s)\n`,
    );
  } finally {
    remove();
    rmSync(cache, { recursive: true, force: true });
  }
}

const median = (measure: () => number): number => Array.from({ length: TIMES }, measure).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;

for (const businesses of SCALES) measured(businesses);
