import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, LAKE, STACKS, type SmallEstate, business, smallEstate } from './small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const NO_ACCOUNT = { HOME: '/nobody', ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALICLOUD_ACCESS_KEY: '', ALIBABA_CLOUD_PROFILE: '' };

describeWithTerraform('lakewright deploy --simulate', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const deploy = (...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...more]);

  it('deploys everything, finds nothing left to do, tells outputs and the way to the real account', async () => {
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).toContain('3 stacks deployed: 24 added');
    expect(stdout).toContain('planned again: nothing to do in all 3 stacks');
    expect(stdout).toMatch(/^risk-dev +lake\.bucket +tiny-dev-risk-lake$/m);
    expect(stdout).toContain(`then:                npx lakewright deploy --estate ${estate.dir}\n`);
    expect(await estate.objects()).toHaveLength(estate.resources(STACKS).length);
  });

  it('keeps the cloud: a second deploy changes nothing, a changed line is an update, drift comes back', async () => {
    deploy();
    expect(deploy().stdout).toContain('3 stacks: nothing to do');
    estate.write('businesses/risk.yaml', business('{ layers: { ods: { expire: 30 days } } }'));
    expect(deploy().stdout).toContain('1 stack deployed: 1 changed; 2 stacks: nothing to do');
    expect(lakewright(['simulate', 'drift', 'alicloud_vpc.Network_Vpc', 'vpc_name=renamed', '--estate', estate.dir]).status).toBe(0);
    expect(deploy().stdout).toMatch(
      /foundation-dev +0 +1 +0 +0 +1 changed outside of Terraform\n[^]*foundation-dev: 1 to change\n[^]*1 stack deployed: 1 changed/,
    );
  });

  it('keeps everything in one folder that git does not look at, and leaves the real output folder alone', () => {
    deploy();
    expect(readFileSync(join(estate.dir, '.lakewright', 'simulated', '.gitignore'), 'utf8')).toBe('*\n');
    expect(existsSync(join(estate.dir, '.state'))).toBe(false);
    expect(existsSync(join(estate.dir, 'cdktf.out'))).toBe(false);
  });

  it('says which stack to deploy first', () => {
    const { status, stderr } = deploy('--stack', 'risk-dev');
    expect(status).toBe(1);
    expect(stderr).toMatch(/\[deploy\.state\.missing\] stack 'risk-dev' reads outputs of foundation-dev[^]*--stack foundation-dev/);
  });

  it('refuses to delete data that is no longer described, unless the environment allows it', () => {
    estate.write('businesses/risk.yaml', business(LAKE, 'buckets: { contracts: {} }\n'));
    deploy();
    estate.write('businesses/risk.yaml', business(LAKE));
    const { status, stderr } = deploy();
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /\[plan\.data\.destroyed\] risk-dev: alicloud_oss_bucket\.Buckets_contracts_Bucket \('tiny-dev-risk-contracts'\) holds data[^]*nothing was changed/,
    );
  });

  it('deletes data that is no longer described when both keys were given for it', async () => {
    estate.write('environments/dev.yaml', `${ENVIRONMENT}allowDataLoss: true\n`);
    estate.write('businesses/risk.yaml', business(LAKE, 'buckets: { contracts: { onRemoval: destroy } }\n'));
    deploy();
    expect(await estate.objects()).toContain('alicloud_oss_bucket tiny-dev-risk-contracts');
    estate.write('businesses/risk.yaml', business(LAKE));
    expect(deploy().status).toBe(0);
    expect(await estate.objects()).not.toContain('alicloud_oss_bucket tiny-dev-risk-contracts');
  });
});

describe('lakewright deploy', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());

  it('does nothing where nobody can be asked', () => {
    const { status, stderr } = lakewright(['deploy', '--estate', estate.dir, '--out', join(estate.dir, 'out')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\[deploy\.confirm\.impossible\][^]*fix: add --yes/);
    expect(existsSync(join(estate.dir, 'out'))).toBe(false);
  });

  it.each([
    [3, 'deploy.credentials.missing', {}],
    [2, 'deploy.target.unclear', { TF_REATTACH_PROVIDERS: '{}', ALIBABA_CLOUD_ACCESS_KEY_ID: 'a', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'b' }],
    [3, 'deploy.engine.missing', { TERRAFORM_BINARY_NAME: '/not/there' }],
  ])('exits %d with [%s]', (code, name, env) => {
    const { status, stderr } = lakewright(['deploy', '--yes', '--estate', estate.dir, '--out', join(estate.dir, 'out')], {
      env: { ...NO_ACCOUNT, ...env },
    });
    expect(stderr).toContain(`[${name}]`);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(code);
  });

  it.each([
    ['--parallel', '0'],
    ['--parallel', 'x'],
  ])('refuses %s %s', (option, value) => {
    expect(lakewright(['deploy', '--estate', estate.dir, option, value])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a whole number from 1 to 64') as string,
    });
  });
});
