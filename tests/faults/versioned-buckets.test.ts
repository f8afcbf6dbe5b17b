import { describeWithTerraform } from '../support/terraform/describe';
import { business } from '../deploy/small-estate';
import { type FullEstate, fullEstate } from './full-estate';

jest.setTimeout(240_000);

const ENVIRONMENT = `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i] }
state: { folder: .state }
businesses: [risk]
`;
const RISK = (lake: string, bucket: string): string =>
  business(`\n  layers: { ods: {} }\n${lake}`, `buckets:\n  contracts:\n    expire: 60 days\n${bucket}`);
const VERSIONED = RISK('  versioning: true\n', '    versioning: true\n');

describeWithTerraform('versioning of a deployed bucket', () => {
  let estate: FullEstate;
  const write = (text: string): void => estate.write('businesses/risk.yaml', text);
  const statuses = async (): Promise<unknown[]> =>
    (await estate.held()).filter(({ kind }) => kind === 'alicloud_oss_bucket_versioning').map(({ attributes }) => attributes['status']);
  beforeAll(() => {
    estate = fullEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT);
    write(VERSIONED);
    expect(estate.deploy().status).toBe(0);
  });
  afterAll(() => estate.remove());

  it.each([
    ['false', RISK('  versioning: false\n', '    versioning: false\n'), ['risk.yaml:5:15', 'risk.yaml:10:17']],
    ['no line at all', RISK('', ''), ['risk.yaml:3:1', 'risk.yaml:7:3']],
  ])('is not taken away by %s: that is refused before anything is touched, with the way that there is', async (_what, text, places) => {
    const before = await estate.held();
    write(text);
    const { status, stderr, stdout } = estate.deploy();
    const told = stderr.split('\n').filter((line) => line.includes('[plan.edit.versions]'));
    expect(told).toHaveLength(2);
    for (const place of places) expect(told.join('\n')).toContain(place);
    expect(stderr.match(/fix: write versioning: suspended/g)).toHaveLength(2);
    expect(status).toBe(1);
    expect(stdout).not.toContain('applying');
    expect(await estate.held()).toEqual(before);
  });

  it('is suspended by the word, which settles, also when it is deployed again and when it is switched on again', async () => {
    write(RISK('  versioning: suspended\n', '    versioning: suspended\n'));
    expect(estate.deploy()).toMatchObject({ status: 0 });
    expect(await statuses()).toEqual(['Suspended', 'Suspended']);
    const again = estate.deploy();
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('2 stacks: nothing to do');
    write(VERSIONED);
    expect(estate.deploy()).toMatchObject({ status: 0 });
    expect(await statuses()).toEqual(['Enabled', 'Enabled']);
  });
});
