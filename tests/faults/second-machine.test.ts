import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { type Ended, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

const DEV = ENVIRONMENT.replace('{ folder: .state }', '{ bucket: tiny-tfstate-dev }');

describeWithTerraform('a second machine', () => {
  let estate: SmallEstate;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${DEV}serviceRoles: create\n`);
    expect(run('deploy')).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());
  const run = (command: string, ...more: readonly string[]): Ended =>
    lakewright([command, '--simulate', '--yes', '--estate', estate.dir, ...more]);
  const rehearsal = (): string => join(estate.dir, '.lakewright/simulated');
  const state = (): string => join(rehearsal(), 'states/bootstrap-dev.tfstate');
  /** What no second machine has: the one state that lies beside the estate, and what runs left. */
  const forget = (): void => {
    rmSync(join(rehearsal(), 'states', 'bootstrap-dev.tfstate'));
    rmSync(join(rehearsal(), 'states', 'bootstrap-dev.tfstate.backup'), { force: true });
    rmSync(join(rehearsal(), 'cdktf.out'), { recursive: true });
  };

  it('takes over bucket and lock table instead of making them a second time', async () => {
    const before = await estate.objects();
    cpSync(state(), join(estate.dir, 'first.tfstate'));
    forget();
    const { status, stdout, stderr } = run('deploy', '--env', 'dev');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).not.toContain('plan.state.unsaid');
    expect(stdout).toMatch(/bootstrap-dev: taken over, because they are there already: [^\n]*'tiny-tfstate-dev'[^\n]*'tiny-dev-tf'/);
    expect(stdout).not.toMatch(/^ {2}[+-] alicloud_(oss_bucket|ots)/m);
    expect(await estate.objects()).toEqual(before);
    expect(addresses(state())).toEqual(addresses(join(estate.dir, 'first.tfstate')));
    expect(run('deploy').stdout).not.toContain('taken over');
  });

  it('guards the roles of the account that the first one made, and asks nobody whose the states are', async () => {
    const before = await estate.objects();
    forget();
    estate.write('environments/dev.yaml', DEV);
    const { status, stdout, stderr } = run('deploy', '--env', 'dev');
    estate.write('environments/dev.yaml', `${DEV}serviceRoles: create\n`);
    expect(stderr).toContain('[plan.account.shared] foundation-dev: alicloud_resource_manager_service_linked_role.ServiceRoles_Spark');
    expect(status).toBe(2);
    expect(stdout + stderr).not.toContain('plan.state.unsaid');
    expect(await estate.objects()).toEqual(before);
    // What the refused run took over is known to the next one, which is asked nothing either.
    const again = run('deploy', '--env', 'dev');
    expect(again.stdout + again.stderr).not.toContain('plan.state.unsaid');
    expect(again.status).toBe(0);
    expect(await estate.objects()).toEqual(before);
  });

  it('refuses a bucket of the same name that is somebody else’s', async () => {
    forget();
    const cloud = await estate.cloud();
    await cloud.control.drift('alicloud_oss_bucket', 'tiny-tfstate-dev', { tags: { environment: 'dev', 'managed-by': 'them' } });
    cloud.close();
    const before = await estate.objects();
    const { status, stderr } = run('deploy', '--env', 'dev');
    expect(stderr).toMatch(/\[deploy\.bootstrap\.taken\] bootstrap-dev: the bucket 'tiny-tfstate-dev' is there already[^\n]*\n {2}fix: /);
    expect(status).toBe(2);
    expect(await estate.objects()).toEqual(before);
    expect(existsSync(state()) && addresses(state()).length > 0).toBe(false);
  });
});

const addresses = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { resources: { mode: string; type: string; name: string }[] }).resources
    .filter(({ mode }) => mode === 'managed')
    .map(({ type, name }) => `${type}.${name}`)
    .sort();
