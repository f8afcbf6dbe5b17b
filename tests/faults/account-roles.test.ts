import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { type Ended, PROJECT, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

const CREATE = 'serviceRoles: create\n';
const PROD = ENVIRONMENT.replace('10.10', '10.20').replace('risk, lending', 'risk');

describeWithTerraform("the account's service-linked roles", () => {
  let estate: SmallEstate;
  const run = (...more: readonly string[]): Ended => lakewright(['deploy', '--simulate', '--yes', '--estate', estate.dir, ...more]);
  const roles = async (): Promise<string[]> => (await estate.objects()).filter((object) => object.includes('service_linked_role'));
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('risk, lending', 'lending') + CREATE);
    estate.write('environments/prod.yaml', PROD);
    expect(run('--stack', 'foundation-dev', '--stack', 'foundation-prod')).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('stay when another environment makes them, by the printed commands', async () => {
    const before = await roles();
    expect(before).toHaveLength(1);
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('risk, lending', 'lending'));
    estate.write('environments/prod.yaml', PROD + CREATE);
    const moved = ['--stack', 'foundation-dev', '--stack', 'foundation-prod'];
    const refused = run(...moved);
    expect(refused.stderr).toContain(
      '[plan.account.shared] foundation-dev: alicloud_resource_manager_service_linked_role.ServiceRoles_Spark',
    );
    expect(refused.status).toBe(2);
    expect(await roles()).toEqual(before);

    const [, commands = ''] = /keeps it, and into that of 'foundation-prod': (.*); or name it/.exec(refused.stderr) ?? [];
    const cloud = await estate.cloud();
    const dir = join(estate.dir, '.lakewright/simulated/cdktf.out/stacks/foundation-prod');
    const env = await cloud.envFor({ name: 'foundation-prod', needs: [], dir });
    execFileSync('sh', ['-ec', commands], { cwd: PROJECT, env: { ...process.env, ...env } });
    cloud.close();
    const done = run(...moved);
    expect(done).toMatchObject({ status: 0 });
    expect(await roles()).toEqual(before);
    expect(estate.resources(['foundation-prod'])).toContain(
      'foundation-prod alicloud_resource_manager_service_linked_role.ServiceRoles_Spark',
    );
  });
});
