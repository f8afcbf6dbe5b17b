import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListReport } from '../../cli/adopting/list-report';
import { rehearsalFolder } from '../../deploy/simulated/rehearsal-folder';
import { attachSimulator } from '../../simulator';
import { lakewrightAside } from '../support/cli-aside';
import type { Ended } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform, terraformOk } from '../support/terraform/run';
import { workspace, type Workspace } from '../support/terraform/workspace';
import { accountOf } from '../support/vendor-apis/from-cloud';
import { VendorApis } from '../support/vendor-apis/server';
import { OLD_PLATFORM } from './old-platform';
import { writeEstate } from './small-estate';

const HAND_MADE = { kind: 'ALIYUN::EMR::SparkWorkspace', id: 'w-1', region: 'cn-hangzhou', attributes: { WorkspaceName: 'clicked' } };

describeWithTerraform('what an account has is adopted', () => {
  const root = mkdtempSync(join(tmpdir(), 'adopt-account-'));
  const folder = join(root, 'estate');
  const list = join(root, 'existing.yaml');
  let simulator: Awaited<ReturnType<typeof attachSimulator>>;
  let apis: VendorApis;
  let old: Workspace;
  let env: Readonly<Record<string, string>>;

  const lakewright = (...args: readonly string[]): Promise<Ended> => lakewrightAside(args, { ...apis.env });
  async function run(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await lakewright(...args, '--estate', folder);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
    return stdout + stderr;
  }

  beforeAll(async () => {
    writeEstate(folder);
    simulator = await attachSimulator({ stateFile: rehearsalFolder(folder).cloud });
    apis = await VendorApis.start(async () => accountOf(await simulator.control.objects()));
    old = workspace(OLD_PLATFORM);
    env = await simulator.envFor({ label: 'old' });
    await terraformOk(old.folder, ['apply', '-auto-approve'], env);
    await simulator.control.put(HAND_MADE);
    await run('deploy', '--simulate');
  });
  afterAll(async () => {
    old.remove();
    await apis.stop();
    await simulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('is found in the rehearsal, too, and by name and tag', async () => {
    const listed = async (...options: readonly string[]): Promise<string[]> => {
      const file = join(root, `${options.length}-${options.join('').replaceAll(/\W/g, '')}.yaml`);
      const { found } = JSON.parse(await run('adopt', '--env', 'prod', ...options, '--list', file, '--json')) as ListReport;
      return found.map(({ type, id }) => `${type} ${id}`).sort();
    };
    const all = await listed();
    expect(all).toHaveLength(80);
    expect(await listed('--simulate')).toEqual(all);
    const some = await listed('--kind', 'bucket,starrocks', '--tag', 'team=bi', '--name', '*-3');
    expect(some).toEqual(['alicloud_oss_bucket old-files-3']);
  });

  it('is listed for people to go over, with what is left out; then it is taken on, and nothing is changed', async () => {
    const listed = await run('adopt', '--env', 'prod', '--list', list);
    expect(listed).toContain('prod can adopt 80 things: ');
    expect(listed).toContain("alicloud_oss_bucket acme-prod-risk-own: stack 'risk-prod' describes one of this name");
    expect(listed).toContain("ALIYUN::EMR::SparkWorkspace w-1: 'w-1' cannot be adopted: no Terraform type holds a Spark workspace");
    expect(existsSync(join(folder, 'adopted.yaml'))).toBe(false);
    expect(readFileSync(list, 'utf8')).not.toContain('Chosen1by@hand');
    const { status, stderr } = await lakewright('adopt', '--estate', folder, '--env', 'prod', '--list', list);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[adopt.list.there] ')]);

    const told = await run('adopt', '--env', 'prod', '--from', list, '--business', 'risk');
    expect(told).toContain('plan from code: 80 to import, 0 to add, 0 to change, 0 to replace, 0 to destroy');
    const written = readFileSync(join(folder, 'businesses', 'risk.yaml'), 'utf8');
    expect(written).toContain('backend: { nodes: 3, size: 16 CU, spec: standard, disk: { size: 200 GiB, count: 1, level: pl1 } }');
    expect(written).toContain('orders-7: { name: Orders_7, partitions: 12, retention: 2 days, description: orders of country 7 }');

    const before = await simulator.control.objects();
    const deployed = await run('deploy', '--simulate', '--env', 'prod');
    expect(deployed).toContain('80 imported');
    expect(deployed).not.toMatch(/\d+ (added|changed|destroyed|replaced)/);
    expect(deployed).toMatch(/planned again: nothing to do/);
    const seen = (objects: readonly { kind: string; id: string; attributes: object }[]): unknown =>
      objects.map(({ kind, id, attributes }) => [kind, id, attributes]);
    expect(seen(await simulator.control.objects())).toEqual(seen(before));
    expect((await terraform(old.folder, ['plan', '-detailed-exitcode'], env)).code).toBe(0);

    const again = await lakewright('adopt', '--estate', folder, '--env', 'prod', '--business', 'risk');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('[adopt.nothing] ')]);
    expect(again.stderr).toContain('alicloud_emrv2_cluster');
  });

  it("what somebody adds by hand later comes in by itself, on an instance that is the estate's by now", async () => {
    const objects = await simulator.control.objects('alicloud_alikafka_topic');
    const [other] = objects;
    if (!other) throw new Error('there is no topic');
    const instance = String(other.attributes['instance_id']);
    const attributes = { ...other.attributes, id: `${instance}:by-hand`, topic: 'by-hand', remark: 'by hand', partition_num: 6 };
    await simulator.control.put({ ...other, id: `${instance}:by-hand`, attributes });
    expect(await run('adopt', '--env', 'prod', '--business', 'risk')).toContain('prod adopts 1 thing: ');
    const deployed = await run('deploy', '--simulate', '--env', 'prod');
    expect(deployed).toContain('1 imported');
    expect(deployed).not.toMatch(/\d+ (added|changed|destroyed|replaced)/);
  });
});
