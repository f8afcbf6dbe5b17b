/* `npm run bench` runs all benchmarks, `npm run bench -- synth` one. Each prints a ratio to a baseline measured in the same run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHMARKS: Readonly<Record<string, string>> = {
  start: 'start-up and package size, against cdktf --version, npx cdktf-cli and what they install',
  synth: 'an estate of 200 businesses, against stock cdktf with the same resources',
  'spark-admin': 'start of the admin function, against Node.js doing nothing',
  simulator: 'plan of 61 resources in the simulated cloud, against as many that Terraform makes itself',
  changed: 'deploy --changed with one change in 26 stacks, against a deploy of that stack alone',
  commands:
    'validate, list, describe, quota, synth and a partial deploy of 200 businesses x 2 and 800 x 1, per stack, against a quarter of them',
  clone: 'plans of 100 clones of the largest example into the same files, the last against the first',
  preview: 'one changed business among 50, 200 and 800, with the base known, against validate of the same estate',
  render: 'writing a preview of 10,000 changes in each format, against JSON.stringify of it',
  plan: 'reading a plan of 10,000 changes, against JSON.parse of the same text',
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark '${unknown.join("', '")}'\n  fix: name ${Object.keys(BENCHMARKS).join(', ')}\n`);
  process.exit(1);
}
for (const [name, what] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name}: ${what}\n`);
  const { status } = spawnSync(process.execPath, ['-r', 'tsx/cjs', join(__dirname, name, 'run.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
