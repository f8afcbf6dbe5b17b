/*
 * What commands take per stack in a large estate, as a ratio to what they take per stack in one of a quarter of its size: 1 is linear, 4 would be
 * quadratic. The start of Node.js and of the program is taken off both.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hasTerraform } from '../../tests/support/terraform/run';
import { manyStacks, type ManyStacks, type Scale } from './estate';

const CLI = join(__dirname, '..', '..', 'bin', 'lakewright.js');
const AIM = 1.5;
/** The large estates; `SCALES=8x2,16x1` names others. */
const SCALES = (process.env['SCALES'] ?? '200x2,800x1').split(',').map((text): Scale => {
  const [businesses = 0, environments = 1] = text.split('x').map(Number);
  return { businesses, environments };
});

function seconds(...args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

/** By name, the arguments of each command. */
const COMMANDS: readonly (readonly [string, (estate: ManyStacks) => readonly string[]])[] = [
  ['validate', () => ['validate']],
  ['list', () => ['list']],
  ['describe', ({ part }) => ['describe', part.at(-1) ?? '']],
  ['quota', () => ['quota']],
  ['synth', ({ dir }) => ['synth', '--out', join(dir, 'out')]],
];

/** Seconds of each command, without those of a start; deploying a part is told as it is: it is the same part in both. */
function measured(scale: Scale): { readonly stacks: number; readonly by: ReadonlyMap<string, number> } {
  const estate = manyStacks(scale);
  try {
    const start = seconds('--version');
    const by = new Map<string, number>();
    for (const [name, args] of COMMANDS) by.set(name, Math.max(0.001, seconds(...args(estate), '--estate', estate.dir) - start));
    if (hasTerraform()) {
      const part = ['deploy', '--simulate', '--estate', estate.dir];
      try {
        seconds(...part, ...estate.part.flatMap((stack) => ['--stack', stack]));
        by.set('partial deploy', seconds(...part, '--stack', estate.part.at(-1) ?? '') - start);
      } catch (error) {
        // The simulated cloud has the account's limits: 20 policies of a role are too few for the admin function of 800 workspaces.
        process.stdout.write(`    partial deploy: not possible: ${/\[ERROR\] (.*)/.exec(String(error))?.[1] ?? String(error)}\n`);
      }
    }
    return { stacks: estate.stacks, by };
  } finally {
    estate.remove();
  }
}

for (const scale of SCALES) {
  const [small, large] = [measured({ ...scale, businesses: Math.ceil(scale.businesses / 4) }), measured(scale)];
  process.stdout.write(`  ${scale.businesses} businesses x ${scale.environments}: ${large.stacks} stacks, against ${small.stacks}\n`);
  for (const [name, time] of large.by) {
    const [before, perStack] = [small.by.get(name) ?? 0, (time / large.stacks) * 1000];
    const ratio = time / large.stacks / (before / small.stacks);
    process.stdout.write(
      `    ${name.padEnd(15)} ${time.toFixed(2).padStart(7)} s  ${perStack.toFixed(1).padStart(6)} ms a stack  ${ratio.toFixed(2)}x per stack, ${ratio <= AIM ? 'linear' : 'MORE THAN LINEAR'}\n`,
    );
  }
}
