/** A tag of the estate changes: ROS would make a second workspace and leave the first as an orphan. */
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

const SPARK = 'spark: { quota: 80 CU }\n';
const risk = (cost: string, more = SPARK): string => business(LAKE, more).replace('"1"', `"${cost}"`);

describeWithTerraform('tags of a Spark workspace', () => {
  let estate: SmallEstate;
  const deploy = () => lakewright(['deploy', '--simulate', '--estate', estate.dir]);
  const workspaces = async () => {
    const cloud = await estate.cloud();
    const found = await cloud.control.objects('ALIYUN::EMR::SparkWorkspace');
    const bucket = (await cloud.control.objects('alicloud_oss_bucket')).find(({ id }) => id === 'tiny-dev-risk-lake');
    cloud.close();
    const tags = found[0]?.attributes['Tags'] as readonly { readonly Key: string; readonly Value: string }[];
    return { ids: found.map(({ id }) => id), tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])), bucket };
  };

  beforeAll(() => {
    estate = smallEstate();
    estate.write('businesses/risk.yaml', risk('4711'));
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('risk, lending', 'risk'));
    expect(deploy()).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('stay as born; the edit is told with its line and as not sent, and everything else of it is done', async () => {
    const born = await workspaces();
    estate.write('businesses/risk.yaml', risk('4799').replace('owner: data@', 'owner: others@'));
    estate.write('estate.yaml', 'name: tiny\ntags: { platform: lake }\n');
    const { status, stdout } = deploy();
    expect(stdout).toMatch(
      /businesses\/risk\.yaml:2:\d+ \[plan\.edit\.born\].*Tags\[cost-center\]\.Value is declared as 4799, it was born with 4711/,
    );
    expect(stdout).toMatch(/businesses\/risk\.yaml:1:\d+ \[plan\.edit\.born\].*Tags\[owner\]\.Value is declared as others@acme\.example/);
    expect(stdout).toMatch(
      /estate\.yaml:2:\d+ \[plan\.edit\.born\].*Tags\[platform\]\.Value is declared as lake, it was born with nothing/,
    );
    expect(status).toBe(0);
    const now = await workspaces();
    expect(now.ids).toEqual(born.ids);
    expect(now.tags).toEqual(born.tags);
    expect(now.tags).toMatchObject({ 'cost-center': '4711', owner: 'data@acme.example' });
    expect(now.bucket?.attributes['tags']).toMatchObject({ 'cost-center': '4799', owner: 'others@acme.example', platform: 'lake' });
  });

  it('stay as born when the template changes for another reason, which is sent', async () => {
    const born = await workspaces();
    estate.write('businesses/risk.yaml', risk('4799', 'spark: { quota: 120 CU, livy: { queue: root_queue } }\n'));
    const { status, stdout } = deploy();
    expect(stdout).toContain('ResourceSpec.Cu: 80 -> 120');
    expect(status).toBe(0);
    const now = await workspaces();
    expect([now.ids, now.tags]).toEqual([born.ids, born.tags]);
  });
});
