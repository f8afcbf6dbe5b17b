import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

/** What is lived in is refused before anything is touched, with its line and its inhabitants; what only looks like a move is none. */
describeWithTerraform('an environment that is lived in', () => {
  let estate: SmallEstate;
  const base = `${ENVIRONMENT.replace('[risk, lending]', '[risk]')}shared:\n  kafka: { capacity: 60 MB/s }\n`;
  const risk = (lake = 'oss-hdfs'): string =>
    ['owner: data@acme.example', 'costCenter: "1"', `lake: { kind: ${lake}, layers: { ods: {} } }`, 'starrocks: {}', ''].join('\n');
  const deploy = (...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...more]);
  const held = async (): Promise<unknown> => {
    const cloud = await estate.cloud();
    const objects = await cloud.control.objects();
    cloud.close();
    return objects;
  };
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', base);
    estate.write('businesses/risk.yaml', risk());
    expect(deploy().status).toBe(0);
  });
  afterAll(() => estate.remove());
  afterEach(() => {
    estate.write('environments/dev.yaml', base);
    estate.write('businesses/risk.yaml', risk());
  });

  const SHANGHAI = base
    .replace('region: cn-hangzhou', 'region: cn-shanghai')
    .replace(/zones: .*\]/, 'zones: [cn-shanghai-f, cn-shanghai-g]');
  const MOVED = base.replace('10.10.0.0/16', '10.30.0.0/16');

  it.each<readonly [what: string, environment: string, stacks: readonly string[], said: RegExp]>([
    [
      'another range, its inhabitants not being selected',
      MOVED,
      ['--stack', 'foundation-dev'],
      /dev\.yaml:2:\d+ \[plan\.host\.inhabited\] foundation-dev: the vSwitch .* cidr_block goes from 10\.10\.128\.0\/20 to 10\.30\.128\.0\/20, and shared-dev: alicloud_alikafka_instance.* and risk-dev: alicloud_star_rocks_instance.* are in it\n.*\n {2}fix: put cidr and zones of the network back/,
    ],
    ['another range', MOVED, [], /dev\.yaml:2:\d+ \[plan\.host\.inhabited\] foundation-dev: the vSwitch .*risk-dev: /],
    [
      'a zone that goes',
      base.replace('cn-hangzhou-i', 'cn-hangzhou-h'),
      ['--stack', 'foundation-dev'],
      /dev\.yaml:2:\d+ \[plan\.host\.inhabited\] foundation-dev: the vSwitch .*risk-dev: alicloud_star_rocks_instance/,
    ],
    [
      'another region',
      SHANGHAI,
      ['--stack', 'foundation-dev'],
      /dev\.yaml:1:\d+ \[plan\.region\.changed\] foundation-dev: .*cn-hangzhou to cn-shanghai.*resources of this state/,
    ],
  ])('refuses %s, with line and inhabitants', async (_what, environment, stacks, said) => {
    const before = await held();
    estate.write('environments/dev.yaml', environment);
    const { status, stderr } = deploy(...stacks);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('nothing was changed');
    expect(status).toBe(1);
    expect(await held()).toEqual(before);
  });

  it('refuses another kind of lake, with line', async () => {
    const before = await held();
    estate.write('businesses/risk.yaml', risk('oss'));
    const { status, stderr } = deploy();
    expect(stderr).toMatch(/risk\.yaml:3:1 \[plan\.data\.destroyed\] risk-dev: .*Lake.* holds data and would be destroyed/);
    expect(status).toBe(2);
    expect(await held()).toEqual(before);
  });

  it('keeps everything in its zone when zones are reordered, and when one comes first', async () => {
    const before = await held();
    estate.write('environments/dev.yaml', base.replace('[cn-hangzhou-i, cn-hangzhou-j]', '[cn-hangzhou-j, cn-hangzhou-i]'));
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/-\/\+|destroyed/);
    expect(await held()).toEqual(before);
    estate.write('environments/dev.yaml', base.replace('[cn-hangzhou-i, cn-hangzhou-j]', '[cn-hangzhou-k, cn-hangzhou-i, cn-hangzhou-j]'));
    const first = deploy();
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/\+ alicloud_vswitch\.\S+ \('\S*cn-hangzhou-k'\)/);
    expect(first.stdout).not.toMatch(/-\/\+|destroyed/);
  });
});
