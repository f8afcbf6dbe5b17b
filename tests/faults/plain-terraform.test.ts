/** What leaves the description and is retained stays, also where Terraform itself is called on the JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireEstate } from '../../model/require-estate';
import { synthesize } from '../../stacks/synthesize';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform } from '../support/terraform/run';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

const buckets = (...names: readonly string[]): string =>
  business(LAKE, names.length === 0 ? '' : `buckets: { ${names.map((name) => `${name}: {}`).join(', ')} }\n`);

describeWithTerraform('retained data whose lines are gone', () => {
  let estate: SmallEstate;
  const deploy = () => lakewright(['deploy', '--simulate', '--estate', estate.dir]);
  const out = () => join(estate.dir, '.lakewright', 'simulated', 'cdktf.out');
  const dir = () => join(out(), 'stacks', 'risk-dev');
  const json = () => readFileSync(join(dir(), 'cdk.tf.json'), 'utf8');
  const held = () => estate.resources(['risk-dev']).filter((name) => name.includes('alicloud_oss_bucket'));
  const inCloud = async () => (await estate.objects()).filter((name) => name.startsWith('alicloud_oss_bucket '));
  /** Entries for removed.yaml, as the refusal prints them. */
  const entries = (text: string): string =>
    [...text.matchAll(/in removed\.yaml: ([^\n]*)/g)]
      .flatMap(([, names = '']) => names.split(', '))
      .map((resource) => `- { resource: ${resource}, why: kept for the auditors }\n`)
      .join('');
  const plain = async (...args: readonly string[]) => {
    const cloud = await estate.cloud();
    const env = await cloud.envFor({ name: 'risk-dev', dir: dir(), needs: [] });
    const run = await terraform(dir(), args, env);
    cloud.close();
    return run;
  };

  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('risk, lending', 'risk'));
    estate.write('businesses/risk.yaml', buckets('exports', 'imports'));
    expect(deploy()).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('is refused, and plain Terraform in the folder does nothing then', async () => {
    const [before, there] = [json(), await inCloud()];
    estate.write('businesses/risk.yaml', buckets('imports'));
    const { status, stderr } = deploy();
    expect(status).toBe(2);
    expect(stderr).toContain('[plan.data.destroyed]');
    expect(stderr).toContain('in removed.yaml: risk-dev/alicloud_oss_bucket.');
    expect(json()).toBe(before);
    expect(await plain('apply', '-auto-approve')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes.') as string });
    expect(await inCloud()).toEqual(there);
    estate.write('removed.yaml', entries(stderr));
  });

  it('stays in the cloud with its settings when removed.yaml names it, and plain Terraform applies the JSON', async () => {
    const there = await inCloud();
    const count = held().length;
    synthesize(requireEstate(estate.dir), { outdir: out(), stateFolder: join(estate.dir, '.lakewright', 'simulated', 'states') });
    const { code, stdout } = await plain('apply', '-auto-approve');
    expect(code).toBe(0);
    expect(stdout).toContain('0 destroyed');
    expect(await inCloud()).toEqual(there);
    expect(held().length).toBeLessThan(count);
    expect(held().join()).not.toContain('exports');
  });

  it('stays in the cloud when it is deployed so, and is named', async () => {
    const there = await inCloud();
    estate.write('businesses/risk.yaml', buckets());
    const refused = deploy();
    expect(refused.status).toBe(2);
    estate.write('removed.yaml', `${readFileSync(join(estate.dir, 'removed.yaml'), 'utf8')}${entries(refused.stderr)}`);
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /\[plan\.resource\.forgotten\] warning: risk-dev: alicloud_oss_bucket\.\S*imports\S* .*leaves the state and stays in the cloud with its data/,
    );
    expect(await inCloud()).toEqual(there);
    expect(held().join()).not.toContain('imports');
  });

  it('cannot be described and let go of at once', () => {
    estate.write('businesses/risk.yaml', buckets('exports'));
    const { status, stderr } = deploy();
    expect(status).toBe(1);
    expect(stderr).toMatch(/removed\.yaml:1:\d+ \[tombstone\.described\]/);
  });
});
