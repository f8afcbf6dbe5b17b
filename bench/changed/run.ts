/*
 * One change in an estate of 26 stacks: `deploy --changed --simulate` of all, as a ratio to `deploy --simulate --stack` of the one that changed. Told
 * beside it: Terraform by hand on that stack, which synthesizes, reads and checks nothing. Calls of the simulated cloud take no time, a real one's do.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineEnv } from '../../deploy/engine/engine-env';
import { joinCloud } from '../../deploy/simulated-cloud';
import { hasTerraform, terraformOk } from '../../tests/support/terraform/run';
import { ENVIRONMENT, manyBusinesses, ofDays, STACKS } from './estate';

const ROUNDS = 7;
const AIM = 2;
const CLI = join(__dirname, '..', '..', 'bin', 'lakewright.js');

interface Timed {
  readonly ms: number;
  readonly output: string;
}

function deploy(estate: string, ...more: readonly string[]): Timed {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'deploy', '--estate', estate, '--simulate', ...more], {
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`deploy ended with ${String(status)}\n${stdout}${stderr}`);
  return { ms, output: stdout };
}

/** Terraform by hand, in the folder of the stack, with another number of days in the document. */
async function byHand(estate: string, stack: string, days: number): Promise<number> {
  const rehearsal = join(estate, '.lakewright', 'simulated');
  const dir = join(rehearsal, 'cdktf.out', 'stacks', stack);
  const file = join(dir, 'cdk.tf.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"days": \d+/, `"days": ${days}`));
  const cloud = await joinCloud(join(rehearsal, 'cloud.jsonl'));
  try {
    const env = engineEnv({}, await cloud.envFor({ name: stack, needs: [], dir }));
    const start = performance.now();
    await terraformOk(dir, ['plan', '-out=by-hand.tfplan'], env);
    const { stdout } = await terraformOk(dir, ['apply', 'by-hand.tfplan'], env);
    if (!/[1-9]\d* changed/.test(stdout)) throw new Error(`nothing changed by hand\n${stdout}`);
    return performance.now() - start;
  } finally {
    rmSync(join(dir, 'by-hand.tfplan'), { force: true });
    cloud.close();
  }
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function main(): Promise<void> {
  if (!hasTerraform()) {
    process.stderr.write('no terraform on the path\n  fix: install it to run this benchmark\n');
    process.exitCode = 3;
    return;
  }
  const estate = manyBusinesses();
  try {
    const stack = `${estate.changes}-${ENVIRONMENT}`;
    const all = deploy(estate.dir).ms;
    const again = deploy(estate.dir).ms;
    const rounds: (readonly [number, number, number])[] = [];
    // Side by side, so that whatever else the machine does hits both.
    for (let round = 0; round < ROUNDS; round += 1) {
      estate.write(ofDays(100 + 3 * round));
      const { ms, output } = deploy(estate.dir, '--changed');
      if (!output.includes(`${STACKS - 1} stacks: not planned`)) throw new Error(`others were planned\n${output}`);
      estate.write(ofDays(101 + 3 * round));
      const own = deploy(estate.dir, '--stack', stack);
      rounds.push([ms, own.ms, await byHand(estate.dir, stack, 102 + 3 * round)]);
    }
    const [ours, own, byHands] = [0, 1, 2].map((column) => median(rounds.map((round) => round[column] ?? 0))) as [number, number, number];
    const ratio = ours / own;
    process.stdout.write(
      [
        `  ${STACKS} stacks, first deploy      ${(all / 1000).toFixed(1)} s`,
        `  nothing changed, all planned ${(again / 1000).toFixed(1)} s`,
        `  one changed, --changed       ${(ours / 1000).toFixed(2)} s, median of ${ROUNDS}`,
        `  only its stack, --stack      ${(own / 1000).toFixed(2)} s`,
        `  its plan and apply by hand   ${(byHands / 1000).toFixed(2)} s`,
        `  aim: at most ${AIM}x: ${ratio.toFixed(2)}x, ${ratio <= AIM ? 'met' : 'MISSED'}`,
        '',
      ].join('\n'),
    );
  } finally {
    estate.remove();
  }
}

void main();
