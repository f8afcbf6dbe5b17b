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
const RISK = (storageClass: string): string =>
  business('{ layers: { ods: {} } }', `buckets: { contracts: { storageClass: ${storageClass}, versioning: true } }\n`);

describeWithTerraform('a bucket that is made anew, as both keys allow', () => {
  let estate: FullEstate;
  const settings = async (): Promise<string[]> =>
    (await estate.held())
      .filter(({ kind, attributes }) => kind.startsWith('alicloud_oss_bucket_') && attributes['bucket'] === 'tiny-dev-risk-contracts')
      .map(({ kind }) => kind)
      .sort();
  beforeAll(() => {
    estate = fullEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT);
    estate.write('businesses/risk.yaml', RISK('Standard'));
    expect(estate.deploy().status).toBe(0);
  });
  afterAll(() => estate.remove());

  it('has its settings in the same apply, and the next deploy has nothing to do', async () => {
    const before = await settings();
    expect(before).toHaveLength(4);
    estate.write('businesses/risk.yaml', RISK('IA'));
    const { status, stdout } = estate.deploy();
    expect(status).toBe(0);
    expect(stdout).toMatch(/-\/\+ alicloud_oss_bucket\.Buckets_contracts_Bucket/);
    for (const kind of before) expect(stdout).toMatch(new RegExp(`-/\\+ ${kind}\\.Buckets_contracts_`));
    expect(stdout).toContain('planned again: nothing to do');
    expect(await settings()).toEqual(before);
  });
});
