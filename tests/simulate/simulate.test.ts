import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinCloud } from '../../deploy/simulated-cloud';
import { PROJECT, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform, terraformOk } from '../support/terraform/run';
import { type Workspace, workspace } from '../support/terraform/workspace';
import { type RunningCli, startCli } from '../deploy/running-cli';
import { smallEstate } from '../deploy/small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const VPC = {
  terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
  provider: { alicloud: { region: 'cn-hangzhou' } },
  resource: { alicloud_vpc: { Main: { vpc_name: 'main', cidr_block: '10.0.0.0/8' } } },
};

/** The variables of `export NAME='value'` lines. */
const variables = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]));

describeWithTerraform('lakewright simulate', () => {
  let folder: string;
  let own: Workspace;
  let serving: RunningCli;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'serve-'));
    own = workspace(VPC);
  });
  afterEach(async () => {
    serving.child.kill('SIGKILL');
    await serving.end();
    own.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const state = (): string => join(folder, 'cloud.jsonl');
  const serve = async (...more: readonly string[]): Promise<Record<string, string>> => {
    serving = startCli(['simulate', '--state', state(), '--write-env', join(folder, 'env.sh'), ...more]);
    await serving.says('Ctrl-C ends it');
    return variables(readFileSync(join(folder, 'env.sh'), 'utf8'));
  };

  it("serves plain Terraform, tells cdktf's way around the lock, and ends cleanly with Ctrl-C", async () => {
    const env = await serve('--log', join(folder, 'calls.jsonl'));
    expect(Object.keys(env)).toEqual(['TF_REATTACH_PROVIDERS', 'CHECKPOINT_DISABLE']);
    expect(serving.output()).toContain('--skip-provider-lock');
    expect(variables(serving.output())).toEqual(env);
    expect((await terraformOk(own.folder, ['apply', '-auto-approve'], env)).stdout).toContain('1 added');
    serving.child.kill('SIGINT');
    expect((await serving.end()).code).toBe(0);
    expect(existsSync(join(folder, 'env.sh'))).toBe(false);
    expect(readFileSync(join(folder, 'calls.jsonl'), 'utf8')).toContain('"ApplyResourceChange"');
  });

  it('keeps what was made until the next time', async () => {
    await terraformOk(own.folder, ['apply', '-auto-approve'], await serve());
    serving.child.kill('SIGTERM');
    await serving.end();
    expect((await terraformOk(own.folder, ['plan'], await serve())).stdout).toContain('No changes');
  });

  it("lets an object change behind Terraform's back, and the next plan shows it", async () => {
    const env = await serve();
    await terraformOk(own.folder, ['apply', '-auto-approve'], env);
    const drift = (...args: readonly string[]): ReturnType<typeof lakewright> =>
      lakewright(['simulate', 'drift', ...args, '--state', state(), '--tfstate', join(own.folder, 'terraform.tfstate')]);
    expect(drift('alicloud_vpc.Main', 'vpc_name=renamed').stdout).toMatch(/^alicloud_vpc\.Main \(vpc-\w+\): vpc_name=renamed/);
    expect((await terraformOk(own.folder, ['plan'], env)).stdout).toMatch(/vpc_name\s+= "renamed" -> "main"/);
    expect(drift('alicloud_vpc.Mian', 'vpc_name=x')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('name one of alicloud_vpc.Main') as string,
    });
    expect(drift('alicloud_vpc.Main', 'descripton=changed', 'vpc_nam=x')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no attribute 'descripton'\n {2}fix: did you mean 'description'\?\n.*'vpc_nam'/) as string,
    });
    expect(drift('alicloud_vpc.Main', 'tags=7', 'enable_ipv6=maybe')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/'tags' cannot be 7\n {2}fix: write a map .*\n.*'enable_ipv6' cannot be "maybe"/) as string,
    });
    expect(drift('alicloud_vpc.Main', 'nonsense')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is not attribute=value') as string,
    });
  });

  it('has trouble on request, from the start and later', async () => {
    const env = await serve('--fault', 'fail on=create type=alicloud_vpc code=QuotaExceeded.Vpc');
    const refused = await terraform(own.folder, ['apply', '-auto-approve'], env);
    expect({ code: refused.code, said: refused.stderr.includes('QuotaExceeded.Vpc') }).toEqual({ code: 1, said: true });
    expect(lakewright(['simulate', 'fault', 'fail on=create', '--state', state()]).status).toBe(0);
    expect((await terraform(own.folder, ['apply', '-auto-approve'], env)).code).toBe(1);
    expect((await terraform(own.folder, ['apply', '-auto-approve'], env)).code).toBe(0);
  });

  it('serves cdktf, with the option it prints', async () => {
    const env = await serve();
    const estate = smallEstate();
    const cdktf = join(PROJECT, 'node_modules', '.bin', 'cdktf');
    const args = ['deploy', 'foundation-dev', '--skip-provider-lock', '--auto-approve', '--output', join(folder, 'cdktf.out')];
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'TF_CLI_CONFIG_FILE'));
    const { status, stdout, stderr } = spawnSync(cdktf, args, {
      cwd: PROJECT,
      env: { ...own, ...env, LAKEWRIGHT_ESTATE: estate.dir, CI: '1' },
      encoding: 'utf8',
    });
    estate.remove();
    // What cdktf prints last is sometimes lost when it ends; the cloud knows better.
    const cloud = await joinCloud(state());
    const made = (await cloud.control.objects('alicloud_vswitch')).map(({ kind }) => kind);
    cloud.close();
    expect({ status, made, said: status === 0 ? '' : stdout + stderr }).toEqual({
      status: 0,
      made: ['alicloud_vswitch', 'alicloud_vswitch'],
      said: '',
    });
  }, 60_000);

  it('leaves a file alone that another process serves', async () => {
    await serve();
    const second = lakewright(['simulate', '--state', state()]);
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(new RegExp(`is served by process ${serving.child.pid}`));
  });
});

describe('lakewright simulate, called wrongly', () => {
  it.each([
    ['--fault', 'explode', 'begins with one of fail, half-way, throttle, slow'],
    ['--fault', 'fail on=never', "'on=never' is none of"],
    ['--fault', 'fail nth=second', "'nth=second' is none of"],
    ['--quota', 'alicloud_vpc', 'kind=limit'],
    ['--latency', 'long', 'whole number of milliseconds'],
  ])('refuses %s %s', (option, value, why) => {
    const { status, stderr } = lakewright(['simulate', option, value]);
    expect({ status, told: stderr.includes(why) }).toEqual({ status: 1, told: true });
  });

  it('refuses a file that lies below a file', () => {
    const { status, stderr } = lakewright(['simulate', '--state', join(PROJECT, 'package.json', 'cloud.jsonl')]);
    expect({ status, told: stderr.includes('[files.not-a-folder]') }).toEqual({ status: 1, told: true });
  });

  it('does not touch a file that is no cloud', () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-cloud-'));
    const file = join(folder, 'package.json');
    copyFileSync(join(PROJECT, 'package.json'), file);
    const { status, stderr } = lakewright(['simulate', '--state', file]);
    expect({ status, told: stderr.includes('[simulator.state.unreadable]') }).toEqual({ status: 1, told: true });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    rmSync(folder, { recursive: true, force: true });
  });
});
