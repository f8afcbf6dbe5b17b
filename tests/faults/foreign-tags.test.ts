import { type SmallEstate, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

describeWithTerraform('a tag that somebody else put on a resource', () => {
  let estate: SmallEstate;
  const deploy = (): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, '--stack', 'foundation-dev']);
  const tagsOf = async (): Promise<unknown> => {
    const cloud = await estate.cloud();
    const [vpc] = await cloud.control.objects('alicloud_vpc');
    cloud.close();
    return vpc?.attributes['tags'];
  };
  beforeAll(() => {
    estate = smallEstate();
    expect(deploy()).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  const putTag = async (): Promise<Readonly<Record<string, string>>> => {
    const cloud = await estate.cloud();
    const [vpc] = await cloud.control.objects('alicloud_vpc');
    const tags = { ...(vpc?.attributes['tags'] as Readonly<Record<string, string>>), team: 'others' };
    await cloud.control.drift('alicloud_vpc', vpc?.id ?? '', { tags });
    cloud.close();
    return tags;
  };

  it('is named where it vanishes, with what keeps it', async () => {
    await putTag();
    estate.write('estate.yaml', 'name: tiny\ntags: { platform: lake }\n');
    const { stdout } = deploy();
    expect(stdout).toMatch(/\[plan\.tags\.foreign\] warning: foundation-dev: .*Network_Vpc.*would go: team/);
    expect(stdout).toContain('write ignoreTags: [team] in estate.yaml');
  });

  it('stays where its key is ignored', async () => {
    const tags = await putTag();
    estate.write('estate.yaml', 'name: tiny\nignoreTags: [team]\ntags: { platform: lakehouse }\n');
    const { status, stdout } = deploy();
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('plan.tags.foreign')]);
    expect(await tagsOf()).toEqual({ ...tags, platform: 'lakehouse' });
  });
});
