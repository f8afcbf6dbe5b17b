import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachSimulator, startSimulator, type SharedSimulator } from '../../../simulator';
import { serverOf } from '../../../simulator/shared/lease';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraform, terraformOk } from '../../support/terraform/run';
import { workspace } from '../../support/terraform/workspace';
import { PROVIDERS } from '../stand';

/** How often each is killed; the nightly lane asks for more. */
const RUNS = Number(process.env['LAKEWRIGHT_CRASH_RUNS'] ?? 4);

/** Unnamed things that would be doubled, named things that would collide, and things that need one another. */
const resource = {
  alicloud_vpc: { net: { vpc_name: 'net', cidr_block: '10.0.0.0/8' } },
  alicloud_eip_address: Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, {}])),
  alicloud_vswitch: Object.fromEntries(
    [1, 2, 3, 4].map((number) => [
      `s${number}`,
      { vpc_id: '${alicloud_vpc.net.id}', cidr_block: `10.${number}.0.0/16`, zone_id: 'cn-hangzhou-i' },
    ]),
  ),
  alicloud_security_group: { g: { security_group_name: 'g', vpc_id: '${alicloud_vpc.net.id}' } },
  alicloud_ram_role: { r: { role_name: 'role', assume_role_policy_document: '{}' } },
  alicloud_oss_bucket: { b: { bucket: 'bucket' } },
  random_password: { p: { length: 16 } },
  alicloud_kms_secret: {
    s: { secret_name: 's', secret_data: '${random_password.p.result}', version_id: 'v1', force_delete_without_recovery: true },
  },
};
const COUNT = 13;

interface Scene {
  readonly folder: string;
  readonly stateFile: string;
  env(): Promise<Record<string, string>>;
  readonly simulator: SharedSimulator;
}

/** Left open by a test that failed they would keep the process alive. */
const open: SharedSimulator[] = [];

async function scene(stateFile: string, folder: string): Promise<Scene> {
  const simulator = await attachSimulator({ stateFile, latency: 5 });
  open.push(simulator);
  return {
    folder,
    stateFile,
    simulator,
    env: async () => ({ ...(await simulator.envFor({ label: 'stack', configurations: [{ ...PROVIDERS, resource }] })) }),
  };
}

/** What is there, as often as it is there. */
async function inventory({ simulator }: Scene): Promise<string[]> {
  return (await simulator.control.objects())
    .filter(({ hidden }) => hidden?.['gone'] !== true)
    .map(({ kind, attributes }) => `${kind} ${String(attributes['cidr_block'] ?? '')}`)
    .sort();
}

type Victim = 'simulator' | 'terraform';

/** Applies, and kills one side as soon as so many objects are there. */
async function interrupted(one: Scene, victim: Victim, objects: number): Promise<void> {
  const child = spawn('terraform', ['apply', '-auto-approve', '-input=false', '-lock=false'], {
    cwd: one.folder,
    env: { ...process.env, ...(await one.env()) },
    stdio: 'ignore',
  });
  const done = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (child.exitCode === null && (await one.simulator.control.objects()).length < objects)
    await new Promise((resolve) => setTimeout(resolve, 1));
  if (victim === 'terraform') child.kill('SIGKILL');
  else process.kill(serverOf(one.stateFile)?.pid ?? never(), 'SIGKILL');
  await done;
}

function never(): never {
  throw new Error('nobody serves the cloud');
}

describeWithTerraform('killed at a random point', () => {
  const root = mkdtempSync(join(tmpdir(), 'crash-'));
  afterAll(async () => {
    await Promise.all(open.map((simulator) => simulator.stop()));
    rmSync(root, { recursive: true, force: true });
  });

  const expected = async (): Promise<string[]> => {
    const calm = await startSimulator();
    const place = workspace({ ...PROVIDERS, resource });
    await terraformOk(place.folder, ['apply', '-auto-approve'], calm.env);
    const kinds = (await calm.control.objects()).map(({ kind, attributes }) => `${kind} ${String(attributes['cidr_block'] ?? '')}`).sort();
    await calm.stop();
    place.remove();
    return kinds;
  };

  test.each<Victim>(['simulator', 'terraform'])(
    '%s: the next apply finishes, nothing is lost or doubled',
    async (victim) => {
      const wanted = await expected();
      expect(wanted).toHaveLength(COUNT);
      for (let run = 0; run < RUNS; run += 1) {
        const place = workspace({ ...PROVIDERS, resource });
        const stateFile = join(root, `${victim}-${run}.jsonl`);
        const first = await scene(stateFile, place.folder);
        // Spread over the whole apply, from its first object to its last.
        await interrupted(first, victim, 1 + ((run * 5) % COUNT));
        await first.simulator.stop();

        const second = await scene(stateFile, place.folder);
        const { code, stderr } = await terraform(place.folder, ['apply', '-auto-approve', '-lock=false'], await second.env());
        expect({ run, code, stderr }).toEqual({ run, code: 0, stderr: '' });
        expect({ run, there: await inventory(second) }).toEqual({ run, there: wanted });
        const plan = await terraform(place.folder, ['plan', '-detailed-exitcode', '-lock=false'], await second.env());
        expect({ run, plan: plan.code }).toEqual({ run, plan: 0 });
        await second.simulator.stop();
        place.remove();
      }
    },
    300_000,
  );
});
