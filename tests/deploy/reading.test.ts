import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, smallEstate } from './small-estate';

jest.setTimeout(240_000);

const BUSINESS = {
  costCenter: '4711',
  expire: '90 days',
  partitions: 24,
};

const risk = (changed: Partial<typeof BUSINESS> = {}): string => {
  const { costCenter, expire, partitions } = { ...BUSINESS, ...changed };
  return [
    'owner: data@acme.example',
    `costCenter: "${costCenter}"`,
    `lake: { layers: { ods: { expire: ${expire} } } }`,
    'spark: { quota: 80 CU }',
    'kafka:',
    '  topics:',
    `    events: { partitions: ${partitions} }`,
    '',
  ].join('\n');
};

describeWithTerraform('what a deploy says before it touches anything', () => {
  let estate: SmallEstate;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT.replace('[risk, lending]', '[risk]')}shared:\n  kafka: { capacity: 60 MB/s }\n`);
    estate.write('businesses/risk.yaml', risk());
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).toContain('foundation-dev:\n  + ');
  });
  afterAll(() => estate.remove());
  const deploy = (): ReturnType<typeof lakewright> => lakewright(['deploy', '--simulate', '--yes', '--estate', estate.dir]);
  const held = async (): Promise<unknown> => {
    const cloud = await estate.cloud();
    const objects = await cloud.control.objects();
    cloud.close();
    return objects;
  };

  it.each([
    [
      { partitions: 8 },
      /businesses\/risk\.yaml:7:27 \[plan\.size\.shrinks\] risk-dev: [^\n]*\('risk-events'\): partition_num goes from 24 to 8;/,
    ],
  ])('refuses %j with the line, agreed ahead or not, and leaves the cloud as it is', async (change, said) => {
    const before = await held();
    estate.write('businesses/risk.yaml', risk(change));
    const { status, stdout, stderr } = deploy();
    expect(stderr).toMatch(said);
    expect(stderr).toContain('  fix: ');
    expect(stderr).toContain('nothing was changed');
    expect(status).toBe(1);
    expect(stdout).not.toContain('applying');
    expect(await held()).toEqual(before);
  });

  it('shows the names and values of what changes in place', () => {
    estate.write('businesses/risk.yaml', risk({ expire: '30 days' }));
    const { status, stdout } = deploy();
    expect(stdout).toMatch(/^risk-dev:\n {2}~ alicloud_oss_bucket\.Lake_\S+ \('tiny-dev-risk-lake'\)\n {6}\S*days: 90 -> 30$/m);
    expect(status).toBe(0);
  });
});
