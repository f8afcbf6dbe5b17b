import { describeWithTerraform } from '../support/terraform/describe';
import { business } from '../deploy/small-estate';
import { type FullEstate, fullEstate } from './full-estate';

jest.setTimeout(240_000);

const ENVIRONMENT = `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i] }
state: { folder: .state }
onRemoval: destroy
allowDataLoss: true
businesses: [risk]
`;
const LAKE = '{ layers: { ods: {} } }';

describeWithTerraform('a removal that both keys permit, and that fails half-way', () => {
  let estate: FullEstate;
  const buckets = async (): Promise<string[]> =>
    (await estate.held())
      .filter(({ kind }) => kind === 'alicloud_oss_bucket')
      .map(({ id }) => id)
      .sort();
  beforeAll(() => {
    estate = fullEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT);
    estate.write('businesses/risk.yaml', business(LAKE, 'buckets: { contracts: {}, scans: {} }\n'));
    expect(estate.deploy().status).toBe(0);
  });
  afterAll(() => estate.remove());

  it('is ended by the next deploy, with the keys that it had', async () => {
    estate.write('businesses/risk.yaml', business(LAKE));
    const cloud = await estate.cloud();
    await cloud.control.fault({ does: 'fail', on: 'delete', type: 'alicloud_oss_bucket' });
    const half = estate.deploy();
    cloud.close();
    expect(half.status).toBe(3);
    expect((await buckets()).length).toBeGreaterThan(1);

    const again = estate.deploy();
    expect(again.stderr).not.toContain('plan.data.destroyed');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('planned again: nothing to do');
    expect(await buckets()).toEqual(['tiny-dev-risk-lake']);
  });

  it('leaves nothing behind in what is remembered', () => {
    const { status, stdout } = estate.deploy();
    expect(status).toBe(0);
    expect(stdout).toContain('2 stacks: nothing to do');
  });
});
