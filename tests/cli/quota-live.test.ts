import { ACCOUNT, Harness } from '../functions/spark-admin/harness';
import { startCli } from '../deploy/running-cli';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

describe('lakewright quota --live, of an account', () => {
  let harness: Harness;
  let estate: SmallEstate;
  beforeAll(async () => {
    harness = await Harness.start();
    harness.pass(Date.now() - harness.time);
    harness.service.world.addWorkspace('w-1', 'tiny-dev-risk');
    estate = smallEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT);
    estate.write('businesses/risk.yaml', business(LAKE, 'spark: { quota: 80 CU, queues: { dev_queue: { max: 15 CU } } }\n'));
  });
  afterAll(async () => {
    estate.remove();
    await harness.stop();
  });

  const quota = (env: NodeJS.ProcessEnv = {}) =>
    startCli(['quota', '--live', '--estate', estate.dir], {
      ALIBABA_CLOUD_ACCESS_KEY_ID: ACCOUNT.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: ACCOUNT.accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: ACCOUNT.securityToken,
      SPARK_ENDPOINT: harness.service.url,
      ...env,
    }).end();

  it('shows what the service shows otherwise, and what nothing describes', async () => {
    const { code, output } = await quota();
    expect(code).toBe(0);
    expect(output).toMatch(/risk\.yaml:\d+:\d+ +workspace 'risk' +queue 'dev_queue': max +15 CU +20 CU/);
    expect(output).toMatch(/workspace 'risk' +member '1' +not declared +there/);
  });

  it('ends with 3 where the service refuses, or does not answer', async () => {
    harness.service.faults.plan('ListWorkspaces', { kind: 'refuse', status: 403, code: 'NoPermission' });
    const refused = await quota();
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.output).toContain(
      '[live.service.unread] the service could not be asked: [spark-admin.service.refused] ListWorkspaces: NoPermission',
    );
    expect(refused.output).not.toContain(ACCOUNT.accessKeySecret);
  });
});
