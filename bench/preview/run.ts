/*
 * A preview of one changed business in estates of several sizes: the first, which synthesizes the base, and the next, which knows it. Against
 * `validate` of the same estate, which reads the same files and no more.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofDays } from '../changed/estate';
import { manyStacks } from '../commands/estate';

const CLI = join(__dirname, '..', '..', 'bin', 'lakewright.js');
/** `SCALES=50,200` names others. */
const SCALES = (process.env['SCALES'] ?? '50,200,800').split(',').map(Number);
const TIMES = 3;

/** Seconds on the clock, and of CPU. */
interface Took {
  readonly clock: number;
  readonly cpu: number;
}

/** The shell tells what CPU a command took; what the command tells is thrown away. */
const TIMED = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1';

function cli(cache: string, ...args: readonly string[]): Took {
  const start = performance.now();
  const env = { ...process.env, XDG_CACHE_HOME: cache, LC_ALL: 'C' };
  const { status, stderr } = spawnSync('bash', ['-c', TIMED, 'bash', process.execPath, CLI, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  const cpu = stderr
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds), 0);
  return { clock: (performance.now() - start) / 1000, cpu };
}

function measured(businesses: number): void {
  const { dir, remove } = manyStacks({ businesses, environments: 1 });
  const cache = realpathSync(mkdtempSync(join(tmpdir(), 'preview-cache-')));
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-C', dir, '-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...args]);
  let days = 30;
  const preview = (): Took => {
    days += 1;
    writeFileSync(join(dir, 'businesses', 'unit003.yaml'), ofDays(days));
    return cli(cache, 'preview', '--estate', dir);
  };
  try {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const validate = median(() => cli(cache, 'validate', '--estate', dir));
    const first = preview();
    const next = median(preview);
    process.stdout.write(
      `  ${String(businesses).padStart(4)} businesses: first ${text(first)}, then ${text(next)}, ${(next.cpu / validate.cpu).toFixed(2)} x validate (${text(validate)})\n`,
    );
  } finally {
    remove();
    rmSync(cache, { recursive: true, force: true });
  }
}

const text = ({ clock, cpu }: Took): string => `${clock.toFixed(2)} s, CPU ${cpu.toFixed(2)} s`;

/** By the CPU that they took. */
const median = (measure: () => Took): Took =>
  Array.from({ length: TIMES }, measure).sort((a, b) => a.cpu - b.cpu)[Math.floor(TIMES / 2)] ?? { clock: 0, cpu: 0 };

for (const businesses of SCALES) measured(businesses);
