import { Harness, WORKSPACE } from './harness';

const DAY = 86_400_000;

describe.each([
  ['kyuubi', 'Custom::SparkKyuubiToken', { KyuubiServiceId: 'kb-1' }, 'UpdateKyuubiToken'],
  ['livy', 'Custom::SparkLivyToken', { LivyComputeId: 'lc-1' }, 'RefreshLivyComputeToken'],
] as const)('renewal of a token of %s', (gateway, type, ids, update) => {
  const RENEW = { kind: 'renew', workspace: 'acme-prod-risk', gateway, token: 'bi', secret: 'acme-prod-risk-bi', expireDays: 90 };
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
    const service = { kyuubiServiceId: 'kb-1', settings: { name: 'kyuubi' }, restarts: 0, state: 'RUNNING', reads: 0 };
    harness.workspace.kyuubi.add('kb-1', service, true);
    harness.workspace.livy.add('lc-1');
    await harness.ask({
      type,
      properties: { WorkspaceId: WORKSPACE, ...ids, Name: 'bi', SecretName: 'acme-prod-risk-bi', ExpireDays: 90 },
    });
    harness.service.calls.length = 0;
  });
  afterEach(() => harness.stop());
  const token = () => harness.workspace.tokens.all()[0];
  const updates = () => harness.service.operations().filter((name) => name === update);
  const fired = (payload: unknown = RENEW) => harness.invoke({ triggerName: 'renew', payload: JSON.stringify(payload) });

  test('does nothing while more than half of its life is left', async () => {
    harness.pass(44 * DAY);
    expect(await fired()).toBe('{"status":"SUCCESS"}');
    expect(updates()).toEqual([]);
  });

  test('gives it its whole life again, and leaves its value and who may use it', async () => {
    harness.workspace.tokens.change(token()?.tokenId ?? '', { memberArns: [`acs:emr::${WORKSPACE}:member/1`] });
    const before = token();
    harness.pass(46 * DAY);
    await fired();
    expect(updates()).toHaveLength(1);
    expect(token()).toEqual({ ...before, expireTime: expect.any(Number) as number });
    expect(Math.round(((token()?.expireTime ?? 0) - harness.time) / DAY)).toBe(90);
    await fired();
    expect(updates()).toHaveLength(1);
  });

  test('fails where the service keeps the old end, so that somebody hears of it in time', async () => {
    harness.service.world.updatesRenew = false;
    harness.pass(46 * DAY);
    await expect(fired()).rejects.toThrow(/^\[spark-admin\.time\.out\] .*token 'bi' ends later.*it still ends on 2027-02-19/);
  });

  test('waits for a list that lags behind', async () => {
    harness.service.world.pace.lag = 2;
    harness.pass(46 * DAY);
    expect(await fired()).toBe('{"status":"SUCCESS"}');
  });

  test.each([
    [{ token: 'gone' }, `[spark-admin.renewal.token] workspace ${WORKSPACE} has no token 'gone' of a gateway '${gateway}'`],
    [{ workspace: 'nobody' }, "[spark-admin.schedule.workspace] there is no workspace 'nobody'"],
    [{ expireDays: 0, tokn: 'bi' }, '[spark-admin.renewal.invalid] [spark-admin.property.invalid] expireDays must be a number'],
    [{ gateway: 'thrift' }, '[spark-admin.renewal.invalid]'],
  ])('is refused with %j', async (wrong, message) => {
    await expect(fired({ ...RENEW, ...wrong })).rejects.toThrow(message);
    expect(updates()).toEqual([]);
  });

  test('is refused where the secret is gone, and tells no secret anywhere', async () => {
    const value = token()?.token ?? '';
    harness.service.world.secrets.delete('acme-prod-risk-bi');
    harness.pass(46 * DAY);
    await expect(fired()).rejects.toThrow("[spark-admin.secret.missing] KMS secret 'acme-prod-risk-bi' has no value");
    expect(value).toHaveLength(32);
    expect(harness.lines.join()).not.toContain(value);
  });
});
