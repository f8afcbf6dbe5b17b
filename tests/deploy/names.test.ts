import { cpSync, rmSync } from 'node:fs';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { type SmallEstate, smallEstate } from './small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const OURS = 'name: tiny\nnames: { bucket: "lh-{env}-{business}-{name}", vpc: "{env}.net" }\n';

describeWithTerraform('names by a template', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const deploy = (): ReturnType<typeof lakewright> => lakewright(['deploy', '--simulate', '--estate', estate.dir]);

  it('are what things are called in the cloud', async () => {
    estate.write('estate.yaml', OURS);
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^risk-dev +lake\.bucket +lh-dev-risk-lake$/m);
    expect(stdout).toContain('planned again: nothing to do in all 3 stacks');
    const all = await estate.objects();
    expect(all.filter((object) => object.includes('tiny-dev-risk-lake'))).toEqual([]);
  });

  it('that change in a deployed estate are told as what they replace, and refused where that is data', async () => {
    deploy();
    const before = await estate.objects();
    const older = `${estate.dir}-older`;
    cpSync(estate.dir, older, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    estate.write('estate.yaml', OURS);
    const { stdout } = lakewright(['preview', '--estate', estate.dir, '--base-estate', older]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'names.bucket changes: 2 names are others, such as lh-dev-risk-lake for tiny-dev-risk-lake; what its service cannot rename is replaced',
    );
    expect(stdout).toContain('plan.data.replaced');
    rmSync(older, { recursive: true, force: true });
    const { status, stderr } = deploy();
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[plan\.data\.replaced\] risk-dev: .*lake.*nothing was changed/s);
    expect(await estate.objects()).toEqual(before);
  });
});
