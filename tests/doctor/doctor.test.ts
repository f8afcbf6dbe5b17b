import { type Check, type Machine, isHealthy } from '../../doctor/check';
import { runChecks } from '../../doctor/checks';
import { doctorText } from '../../doctor/doctor';
import { lakewright } from '../support/cli';

/** What programs say of their version. */
const SAID: Readonly<Record<string, string>> = {
  docker: '28.2.2 16777216000',
  kind: 'kind v0.33.0 go1.25.1 linux/amd64',
  kubectl: 'Client Version: v1.34.1',
};

const WELL: Machine = {
  env: { PATH: '/nowhere' },
  nodeVersion: '20.20.2',
  home: '/nobody',
  exists: () => true,
  ask: (program) => ({ found: true, ok: true, text: SAID[program] ?? '' }),
};

const checksOf = (machine: Partial<Machine>): Promise<Check[]> => runChecks({ ...WELL, ...machine });
const named = async (name: string, machine: Partial<Machine>): Promise<Check | undefined> =>
  (await checksOf(machine)).find((check) => check.name === name);

describe('lakewright doctor', () => {
  it('refuses a Node that is too old, and then nothing works', async () => {
    const old = { nodeVersion: '18.20.0' };
    expect(await named('Node', old)).toMatchObject({ status: 'missing', fix: expect.stringContaining('20.19.0') as string });
    expect(isHealthy(await checksOf(old))).toBe(false);
  });

  it('finds the provider classes missing, and then nothing is synthesized', async () => {
    const bare = { exists: () => false };
    expect(await named('provider classes', bare)).toMatchObject({ status: 'missing', fix: 'npm run provider:generate' });
    expect(isHealthy(await checksOf(bare))).toBe(false);
  });

  it('can do without an engine and credentials, but says what each is for', async () => {
    const checks = await checksOf({});
    const missing = checks.filter(({ status }) => status === 'missing');
    expect(missing.map(({ name }) => name)).toEqual(['terraform or tofu', 'credentials']);
    expect(missing.every(({ neededFor, fix }) => neededFor.length > 0 && fix)).toBe(true);
    expect(isHealthy(checks)).toBe(true);
    expect(doctorText(checks)).toMatch(/^fix:$[^]*^ {2}terraform or tofu: install Terraform/m);
  });

  it('says which half of a key is alone', async () => {
    expect((await named('credentials', { env: { PATH: '/nowhere', ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIxyz' } }))?.found).toBe(
      'ALIBABA_CLOUD_ACCESS_KEY_ID alone is half a key',
    );
  });

  it('warns of a configuration file that is not there and of a simulated cloud that is still attached', async () => {
    const checks = await checksOf({
      env: { PATH: '/nowhere', TF_CLI_CONFIG_FILE: '/gone', TF_REATTACH_PROVIDERS: '{}' },
      exists: (path) => path !== '/gone',
    });
    expect(checks.filter(({ status }) => status === 'note').map(({ name }) => name)).toEqual([
      'TF_CLI_CONFIG_FILE',
      'TF_REATTACH_PROVIDERS',
    ]);
  });

  it('says of each program that a local cluster needs what to install, and that nothing else needs it', async () => {
    const without = await checksOf({ ask: () => ({ found: false, ok: false, text: '' }) });
    const lacking = without.filter(({ neededFor }) => neededFor.some((command) => command.startsWith('local')));
    expect(lacking.map(({ name, status, found }) => [name, status, found])).toEqual([
      ['docker', 'missing', 'there is no docker'],
      ['kind', 'missing', 'there is no kind'],
      ['kubectl', 'missing', 'there is no kubectl'],
    ]);
    expect(isHealthy(without)).toBe(true);
    expect(await named('kind', {})).toMatchObject({ status: 'ok', found: '0.33.0' });
  });

  it('exits 0 here, with one JSON document if asked, and no secret in it', () => {
    const { status, stdout } = lakewright(['doctor', '--json'], {
      env: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIxyz', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'not-a-secret' },
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(stdout).not.toMatch(/LTAIxyz|not-a-secret/);
  });

  it('exits 3 when the engine that is named is none only for those who need it', () => {
    const { status, stdout } = lakewright(['doctor'], { env: { TERRAFORM_BINARY_NAME: '/not/there' } });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^missing +terraform or tofu +TERRAFORM_BINARY_NAME: '\/not\/there' does not run, or does not answer +deploy, destroy, cdktf$/m,
    );
  });
});
