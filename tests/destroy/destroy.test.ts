import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, STACKS, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const MAY_GO = '{ onRemoval: destroy, layers: { ods: {} } }';

describeWithTerraform('lakewright destroy --simulate', () => {
  let estate: SmallEstate;
  const run = (command: string, ...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright([command, '--simulate', '--estate', estate.dir, ...more]);
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());

  it('refuses to lose data before anything happens, and names every resource, its line and both keys', () => {
    expect(run('deploy').status).toBe(0);
    const before = estate.resources(STACKS);
    const { status, stderr } = run('destroy');
    expect(status).toBe(2);
    const line =
      readFileSync(join(estate.dir, 'businesses/risk.yaml'), 'utf8')
        .split('\n')
        .findIndex((text) => text.startsWith('lake:')) + 1;
    expect(stderr).toMatch(
      new RegExp(
        `businesses/risk\\.yaml:${line}:\\d+ \\[plan\\.data\\.destroyed\\] risk-dev: alicloud_oss_bucket\\.Lake_Objects_Bucket \\('tiny-dev-risk-lake'\\) holds data and would be destroyed\n` +
          `  lost: the bucket and every object in it\n  fix: to keep it .* state rm alicloud_oss_bucket\\.Lake_Objects_Bucket; to lose it on purpose ` +
          `set onRemoval: \\{ default: retain, dev: destroy \\} under lake \\(\\S+risk\\.yaml:${line}\\) and deploy that first, and set allowDataLoss: true \\(\\S+dev\\.yaml:\\d+\\)`,
      ),
    );
    expect(stderr).toContain('lending-dev: alicloud_oss_bucket.Lake_Objects_Bucket');
    expect(stderr).toMatch(
      /foundation-dev: alicloud_kms_key\.Key_Key .*\n.*\n {2}fix: .*set onRemoval: destroy \(\S+dev\.yaml:\d+\) and deploy that first, and set allowDataLoss: true/,
    );
    expect(stderr).toMatch(/nothing was changed: \d+ findings stand against it$/m);
    expect(estate.resources(STACKS)).toEqual(before);
  });

  it('destroys with both keys, leaves nothing behind, and finds nothing the second time', async () => {
    estate.write('environments/dev.yaml', `${ENVIRONMENT}allowDataLoss: true\n`);
    estate.write('businesses/risk.yaml', business(MAY_GO));
    expect(run('deploy').status).toBe(0);
    const others = (await estate.objects()).filter((object) => !object.includes('tiny-dev-risk'));
    const { status, stdout } = run('destroy', '--stack', 'risk-dev');
    expect(stdout).toContain('1 stack destroyed: 4 destroyed');
    expect(stdout).toMatch(/^risk-dev:\n(.*\n)* {2}- alicloud_oss_bucket\.Lake_Objects_Bucket \('tiny-dev-risk-lake'\)$/m);
    expect(status).toBe(0);
    expect(await estate.objects()).toEqual(others);
    expect(estate.resources(['risk-dev'])).toEqual([]);
    expect(run('destroy', '--stack', 'risk-dev').stdout).toContain('1 stack: nothing there');
  });

  it('does not take the ground from under stacks that were not selected', () => {
    run('deploy');
    const { status, stderr } = run('destroy', '--stack', 'foundation-dev');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /\[plan\.stack\.needed\] risk-dev: stack 'risk-dev' holds 4 resources and still reads foundation-dev\n {2}fix: .* --stack risk-dev/,
    );
  });

  it('keeps data that is no longer described, and says how it can go', () => {
    estate.write('environments/dev.yaml', `${ENVIRONMENT}allowDataLoss: true\n`);
    estate.write('businesses/risk.yaml', business(MAY_GO, 'buckets: { contracts: {} }\n'));
    run('deploy');
    estate.write('businesses/risk.yaml', business(MAY_GO));
    const { status, stderr } = run('destroy', '--stack', 'risk-dev');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /alicloud_oss_bucket\.Buckets_contracts_Bucket .* holds data and would be destroyed: nothing describes it any more.*\n.*\n {2}fix: to keep it .* describe it again/,
    );
  });
});

describe('lakewright destroy', () => {
  it('does nothing where nobody can be asked', () => {
    const estate = smallEstate();
    const { status, stderr } = lakewright(['destroy', '--estate', estate.dir, '--out', join(estate.dir, 'out')]);
    expect({ status, told: stderr.includes('[deploy.confirm.impossible] destroy asks') }).toEqual({ status: 1, told: true });
    expect(existsSync(join(estate.dir, 'out'))).toBe(false);
    estate.remove();
  });
});
