/* Plan time of a 61-resource stack against the simulated cloud, as a ratio to as many resources that Terraform makes itself. */
import { startSimulator } from '../../simulator';
import { hasTerraform, terraformOk } from '../../tests/support/terraform/run';
import { workspace } from '../../tests/support/terraform/workspace';
import { BUILT_IN, COUNT, LAKEHOUSE } from './stacks';

const ROUNDS = 9;
const AIM = 5;

const REQUIRED = {
  terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
  provider: { alicloud: [{ region: 'cn-hangzhou' }] },
};

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  if (!hasTerraform()) {
    process.stderr.write('no terraform on the path\n  fix: install it to run this benchmark\n');
    process.exitCode = 3;
    return;
  }
  const simulator = await startSimulator({ configurations: [{ ...REQUIRED, ...LAKEHOUSE }], label: 'bench' });
  const [lakehouse, builtIn] = [workspace({ ...REQUIRED, ...LAKEHOUSE }), workspace(BUILT_IN)];
  await terraformOk(builtIn.folder, ['init']);
  const both = async (...args: string[]): Promise<readonly [number, number]> => [
    await milliseconds(() => terraformOk(lakehouse.folder, args, simulator.env)),
    await milliseconds(() => terraformOk(builtIn.folder, args)),
  ];
  const [applied, appliedBuiltIn] = await both('apply', '-auto-approve');
  // Side by side, so that whatever else the machine does hits both.
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await both('plan'));
  const [planned, plannedBuiltIn] = [median(rounds.map(([ours]) => ours)), median(rounds.map(([, theirs]) => theirs))];
  const [destroyed, destroyedBuiltIn] = await both('destroy', '-auto-approve');

  const row = (what: string, ours: number, theirs: number): string =>
    `  ${what.padEnd(24)}${ours.toFixed(0).padStart(6)} ms${theirs.toFixed(0).padStart(8)} ms${(ours / theirs).toFixed(1).padStart(8)}x`;
  process.stdout.write(
    [
      `  ${COUNT} resources`.padEnd(26) + 'simulated  built-in   ratio',
      row('apply', applied, appliedBuiltIn),
      row(`plan, median of ${ROUNDS}`, planned, plannedBuiltIn),
      row('destroy', destroyed, destroyedBuiltIn),
      `  aim: a plan under ${AIM}x: ${planned / plannedBuiltIn < AIM ? 'met' : 'MISSED'}`,
      '',
    ].join('\n'),
  );
  await simulator.stop();
  for (const place of [lakehouse, builtIn]) place.remove();
}

void main();
