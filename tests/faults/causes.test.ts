import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackFolder } from '../../deploy/stacks/stack-folder';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';
import { PROJECT, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

const ARCHIVE = 'alicloud_oss_bucket.Buckets_archive_Bucket';
const CONTRACTS = 'buckets: { contracts: {} }\n';

/** What went wrong is told with its cause, and the printed command is one that works. */
describeWithTerraform('a cause', () => {
  let estate: SmallEstate;
  const deploy = (...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...more]);
  /** Runs a printed command as a person would, in the simulated cloud. */
  const type = async (command: string, stack: StackFolder = { name: 'risk-dev', needs: [], dir: folder() }): Promise<number | null> => {
    const cloud = await estate.cloud();
    const env = await cloud.envFor(stack);
    const { status } = spawnSync('sh', ['-c', command], { cwd: PROJECT, env: { ...process.env, ...env } });
    cloud.close();
    return status;
  };
  const folder = (): string => join(estate.dir, '.lakewright/simulated/cdktf.out/stacks/risk-dev');
  const printed = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? `not printed: ${text}`;

  beforeAll(() => {
    estate = smallEstate();
    estate.write('businesses/risk.yaml', business(LAKE, CONTRACTS));
    expect(deploy()).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('of a change without Terraform is not what siblings of the same apply changed', () => {
    const { status, stdout } = deploy();
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('outside of Terraform')]);
  });

  it('of data that would go is told with the command that keeps it', async () => {
    const before = await estate.objects();
    estate.write('businesses/risk.yaml', business(LAKE));
    const refused = deploy('--stack', 'risk-dev');
    expect(refused.status).toBe(2);
    const keep = printed(refused.stderr, /to keep it and let go of it: (terraform \S+ state rm \S*contracts_Bucket);/);
    expect(await type(keep)).toBe(0);
    expect(deploy('--stack', 'risk-dev').status).toBe(0);
    expect((await estate.objects()).filter((object) => object.startsWith('alicloud_oss_bucket '))).toEqual(
      before.filter((object) => object.startsWith('alicloud_oss_bucket ')),
    );
  });

  it('of a name that is taken is told with the import', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'by-hand-'));
    const byHand = { resource: { alicloud_oss_bucket: { archive: { bucket: 'tiny-dev-risk-archive' } } } };
    const required_providers = { alicloud: { source: 'aliyun/alicloud' } };
    writeFileSync(
      join(dir, 'main.tf.json'),
      JSON.stringify({ ...byHand, terraform: { required_providers }, provider: { alicloud: { region: 'cn-hangzhou' } } }),
    );
    writeFileSync(join(dir, 'cdk.tf.json'), '{}');
    expect(
      await type(`terraform -chdir=${dir} init && terraform -chdir=${dir} apply -auto-approve`, { name: 'by-hand', needs: [], dir }),
    ).toBe(0);
    rmSync(dir, { recursive: true });
    estate.write('businesses/risk.yaml', business(LAKE, 'buckets: { archive: {} }\n'));
    const exists = deploy('--stack', 'risk-dev');
    expect(exists.status).toBe(3);
    expect(exists.stderr).toContain(`[deploy.resource.exists] risk-dev: ${ARCHIVE} exists already`);
    const takeOver = printed(exists.stderr, /(terraform \S+ import \S+ \S+);/);
    expect(takeOver).toContain(`import ${ARCHIVE} tiny-dev-risk-archive`);
    expect(await type(takeOver)).toBe(0);
    expect(deploy('--stack', 'risk-dev').status).toBe(0);
  });

  it('of an output that is missing is the stack that lacks it; deployed together it is made first', () => {
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('[cn-hangzhou-i', '[cn-hangzhou-k, cn-hangzhou-i'));
    estate.write('businesses/risk.yaml', business(LAKE, `buckets: { archive: {} }\nredis: { dimensions: { memory: 4 GiB } }\n`));
    const { status, stderr } = deploy('--stack', 'risk-dev');
    expect(stderr).toContain(
      `[deploy.state.missing] stack 'risk-dev' reads output vswitches["cn-hangzhou-k"] of 'foundation-dev', which its state does not have\n` +
        `  fix: deploy 'foundation-dev' first, as it is described now: --stack foundation-dev\n`,
    );
    expect(status).toBe(1);
    expect(deploy()).toMatchObject({ status: 0, stdout: expect.stringContaining('planned when foundation-dev is deployed') as string });
  });

  it('of a replacement that prevent_destroy stops is attribute, values and line; an allowance lets it happen', () => {
    estate.write(
      'businesses/risk.yaml',
      business(LAKE, 'buckets: { archive: { storageClass: IA } }\nredis: { dimensions: { memory: 4 GiB } }\n'),
    );
    const { status, stderr } = deploy('--stack', 'risk-dev');
    expect(stderr).toMatch(/risk\.yaml:4:12 \[plan\.data\.replaced\] risk-dev: .*made anew: storage_class goes from Standard to IA\n/);
    expect(stderr).not.toContain('deploy.resource.protected');
    expect(status).toBe(2);
    const allowance = `- { resource: risk-dev/${ARCHIVE}, why: cheaper, by: data@acme.example, until: 2099-12-31 }\n`;
    estate.write('allowances.yaml', allowance);
    const allowed = deploy('--stack', 'risk-dev');
    expect(allowed.stdout).toMatch(/-\/\+ alicloud_oss_bucket\.Buckets_archive_Bucket/);
    expect(allowed.stdout).toContain('4 added, 4 destroyed');
    // The settings of the old bucket went with it; the next deployment makes those of the new one.
    expect(deploy('--stack', 'risk-dev').status).toBe(0);
  });
});
