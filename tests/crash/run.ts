/*
 * npx tsx tests/crash/run.ts --runs 50 --seed 1: kills deploy, Terraform or the simulated cloud at random moments and deploys again. Runs in which
 * there was nothing to kill any more do not count.
 */
import { parseArgs } from 'node:util';
import { crashRun, reference } from './one-run';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      estate: { type: 'string', default: 'estate' },
    },
  });
  const known = await reference(values.estate);
  process.stdout.write(
    `undisturbed: ${known.inventory.resources.length} resources, ${known.inventory.objects.length} objects, first deploy ${known.takes.first} ms, change ${known.takes.change} ms\n`,
  );
  let broken = 0;
  const kills: Record<string, number> = {};
  for (let next = Number(values.seed), kill = 0; kill < Number(values.runs); next += 1) {
    const { seed, victim, scenario, aim, killedAt, problems } = await crashRun(next, known);
    if (killedAt !== undefined) kill += 1;
    const key = killedAt === undefined ? 'ended before' : `${victim} ${aim === 'apply' ? 'while applying' : 'at any time'}`;
    kills[key] = (kills[key] ?? 0) + 1;
    if (problems.length > 0) broken += 1;
    process.stdout.write(
      `seed ${seed}: ${victim} in ${scenario} (${aim}) ${killedAt === undefined ? 'not there' : `killed at ${killedAt} ms`}: ${problems.length === 0 ? 'fine' : problems.join('\n  ')}\n`,
    );
  }
  known.template.remove();
  process.stdout.write(
    `${Object.entries(kills)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}\n${broken} of ${values.runs} kills left something wrong\n`,
  );
  return broken === 0 ? 0 : 1;
}

void main().then((code) => (process.exitCode = code));
