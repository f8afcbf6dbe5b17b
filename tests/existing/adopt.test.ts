import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsalFolder } from '../../deploy/simulated/rehearsal-folder';
import { attachSimulator } from '../../simulator';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform, terraformOk } from '../support/terraform/run';
import { workspace, type Workspace } from '../support/terraform/workspace';
import { writeEstate } from './small-estate';
import { OLD_PLATFORM } from './old-platform';

interface State {
  readonly resources: readonly { readonly type: string; readonly name: string }[];
}

/** Runs a command that has to end well; its output otherwise. */
function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakewright(args);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
  return stdout + stderr;
}

describeWithTerraform('what was made by hand is adopted', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'adopt-')), 'estate');
  let simulator: Awaited<ReturnType<typeof attachSimulator>>;
  let old: Workspace;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    writeEstate(folder);
    simulator = await attachSimulator({ stateFile: rehearsalFolder(folder).cloud });
    old = workspace(OLD_PLATFORM);
    env = await simulator.envFor({ label: 'old' });
    await terraformOk(old.folder, ['apply', '-auto-approve'], env);
    run('deploy', '--estate', folder, '--simulate');
  });
  afterAll(async () => {
    old.remove();
    await simulator.stop();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('30 StarRocks instances, 5 buckets, a Kafka with 40 topics, a database and an EMR cluster, in one command', async () => {
    const told = run('adopt', '--estate', folder, '--env', 'prod', '--from', join(old.folder, 'terraform.tfstate'), '--business', 'risk');
    expect(told).toContain('prod adopts 80 things: ');
    expect(told).toContain('80 things: adopted.yaml, businesses/risk.yaml, environments/prod.yaml\n');
    expect(told).toContain('plan from code: 80 to import, 0 to add, 0 to change, 0 to replace, 0 to destroy');
    const written = readFileSync(join(folder, 'businesses', 'risk.yaml'), 'utf8');
    expect(written).toContain('# what the team says of it');
    expect(written).toContain('backend: { nodes: 3, size: 16 CU, spec: standard, disk: { size: 200 GiB, count: 1, level: pl1 } }');
    expect(written).toContain('orders-7: { name: Orders_7, partitions: 12, retention: 2 days, description: orders of country 7 }');

    const before = (await simulator.control.objects()).length;
    const deployed = run('deploy', '--estate', folder, '--simulate', '--env', 'prod');
    expect(deployed).toContain('80 imported');
    expect(deployed).not.toMatch(/\d+ (added|changed|destroyed|replaced)/);
    expect(deployed).toMatch(/planned again: nothing to do/);
    const { resources } = JSON.parse(readFileSync(join(rehearsalFolder(folder).states, 'risk-prod.tfstate'), 'utf8')) as State;
    const held = resources.filter(({ type }) => /^alicloud_(db_instance|emrv2_cluster)$/.test(type));
    expect(held.map(({ type, name }) => `${type}.${name}`)).toEqual([
      'alicloud_db_instance.Adopted_results',
      'alicloud_emrv2_cluster.Adopted_hadoop',
    ]);
    expect(await simulator.control.objects()).toHaveLength(before);
    expect((await terraform(old.folder, ['plan', '-detailed-exitcode'], env)).code).toBe(0);
  });

  it('what is not there is refused when it is deployed, in our words', () => {
    const list = join(old.folder, 'list.yaml');
    writeFileSync(list, 'objects: [{ type: alicloud_oss_bucket, id: nowhere, business: risk, attributes: { bucket: nowhere } }]\n');
    run('adopt', '--estate', folder, '--env', 'prod', '--from', list);
    const { status, stderr } = lakewright(['deploy', '--estate', folder, '--simulate', '--stack', 'risk-prod']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[deploy.import.missing] risk-prod: ')]);
  });
});
