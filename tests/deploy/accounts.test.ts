import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, smallEstate } from './small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(180_000);

const HOME = '1234567890123456';
const OTHER = '1111222233334444';
const PROD = ENVIRONMENT.replace('10.10.', '10.20.').replace('.state', '.state-prod');

describeWithTerraform('two accounts in one estate', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const deploy = (...more: string[]): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...more]);
  const accounts = async (kind: string): Promise<readonly (readonly [string, string])[]> => {
    const cloud = await estate.cloud();
    const objects = await cloud.control.objects(kind);
    cloud.close();
    return objects
      .map(({ attributes, account = HOME }) => [String(attributes['vpc_name'] ?? attributes['bucket']), account] as const)
      .sort();
  };

  it('are deployed in one run, planned again without a change, and destroyed apart', async () => {
    estate.write('environments/dev.yaml', `${ENVIRONMENT}account: { id: "${HOME}" }\n`);
    estate.write('environments/prod.yaml', `${PROD}account: { id: "${OTHER}", role: deploy }\n`);
    estate.write('estate.yaml', 'name: tiny\nnames: { vpc: "{company}-net" }\n');
    const { status, stdout } = deploy();
    expect(stdout).toContain('6 stacks deployed');
    expect(stdout).toContain('planned again: nothing to do in all 6 stacks');
    expect(status).toBe(0);
    expect(await accounts('alicloud_vpc')).toEqual([
      ['tiny-net', OTHER],
      ['tiny-net', HOME],
    ]);
    expect(
      (await accounts('alicloud_oss_bucket')).map(([name, account]) => account === (name.includes('prod') ? OTHER : HOME)),
    ).not.toContain(false);
  });

  it('an environment does not move from one to the other: that would leave everything behind', async () => {
    const inAccount = (id: string): void => estate.write('environments/dev.yaml', `${ENVIRONMENT}account: { id: "${id}", role: deploy }\n`);
    inAccount(OTHER);
    expect(deploy().status).toBe(0);
    const before = await estate.objects();
    inAccount('5555666677778888');
    const { status, stderr } = deploy();
    expect(status).toBe(1);
    expect(stderr).toContain(`[plan.account.changed] foundation-dev: the account goes from ${OTHER} to 5555666677778888`);
    expect(await estate.objects()).toEqual(before);
  });
});
