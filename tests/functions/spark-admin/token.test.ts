import { Harness, WORKSPACE } from './harness';

const FAMILIES = [
  {
    type: 'Custom::SparkKyuubiToken',
    gateway: { KyuubiServiceId: 'kb-1' },
    slug: 'kyuubi-token/kb-1',
    update: 'UpdateKyuubiToken',
  },
  {
    type: 'Custom::SparkLivyToken',
    gateway: { LivyComputeId: 'lc-1' },
    slug: 'livy-token/lc-1',
    update: 'RefreshLivyComputeToken',
  },
] as const;

describe.each(FAMILIES)('$type', ({ type, gateway, slug, update }) => {
  const ETL = { WorkspaceId: WORKSPACE, ...gateway, Name: 'etl', SecretName: 'acme-prod-etl', ExpireDays: '365' };
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
    harness.workspace.kyuubi.add(
      'kb-1',
      { kyuubiServiceId: 'kb-1', settings: { name: 'bi' }, restarts: 0, state: 'RUNNING', reads: 0 },
      true,
    );
    harness.workspace.livy.add('lc-1');
  });
  afterEach(() => harness.stop());

  const secret = () => harness.service.world.secrets.get('acme-prod-etl');
  const tokens = () => harness.workspace.tokens.all();

  test("a token is made up, stored in KMS before the gateway gets it, and answered by the secret's name only", async () => {
    const answer = await harness.ask({ type, properties: ETL });
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: `${WORKSPACE}/${slug}/etl` });
    expect(answer.Data).toEqual({ Name: 'etl', SecretName: 'acme-prod-etl', SecretVersion: '' });
    expect(tokens()).toMatchObject([{ name: 'etl', expireDays: 365, token: secret()?.versions.get('v1') }]);
    expect(secret()?.versions.get('v1')).toMatch(/^[0-9a-f]{32}$/);
    const operations = harness.service.operations();
    expect(operations.indexOf('CreateSecret')).toBeLessThan(operations.findIndex((name) => /^Create.*Token$/.test(name)));
  });

  test('a secret that is there is the token', async () => {
    const value = 'w'.repeat(32);
    harness.service.world.secrets.set('acme-prod-etl', {
      versions: new Map([['terraform', value]]),
      current: 'terraform',
    });
    await harness.ask({ type, properties: ETL });
    expect(tokens()).toMatchObject([{ token: value }]);
    expect(secret()?.versions.size).toBe(1);
  });

  test('a secret whose value changed is given to the gateway again', async () => {
    await harness.ask({ type, properties: ETL });
    harness.service.world.secrets.set('acme-prod-etl', { versions: new Map([['v1', 'n'.repeat(32)]]), current: 'v1' });
    await harness.ask({ type, properties: ETL, requestId: 'request-2' });
    expect(tokens()).toMatchObject([{ token: 'n'.repeat(32) }]);
    expect(harness.service.operations()).toContain(update);
  });

  test('another version makes a new token; saying it twice makes one', async () => {
    await harness.ask({ type, properties: ETL });
    const former = tokens()[0]?.token;
    const asked = {
      type,
      request: 'Update',
      properties: { ...ETL, Version: '2026-12' },
      old: ETL,
      requestId: 'request-2',
    } as const;
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS', Data: { SecretVersion: '2026-12' } });
    const next = tokens()[0]?.token;
    expect(next).toMatch(/^[0-9a-f]{32}$/);
    expect(next).not.toBe(former);
    await harness.ask(asked);
    expect(tokens()).toMatchObject([{ token: next }]);
    expect([...(secret()?.versions ?? [])]).toEqual([
      ['v1', former],
      ['2026-12', next],
    ]);
  });

  test('a token that was made a moment ago is not updated, though the list masks it', async () => {
    await harness.ask({ type, properties: ETL });
    expect(harness.service.operations()).not.toContain(update);
  });

  test('the same token again is said again, as the list masks what it is, and stays the same', async () => {
    await harness.ask({ type, properties: ETL });
    harness.service.calls.length = 0;
    const before = tokens()[0]?.token;
    await harness.ask({ type, properties: ETL, requestId: 'request-2' });
    expect(harness.service.operations().filter((name) => !/^(List|Get)/.test(name))).toEqual([update]);
    expect(tokens()).toMatchObject([{ token: before }]);
  });

  test('a secret that somebody else is to write must be there', async () => {
    const answer = await harness.ask({ type, properties: { ...ETL, Generate: 'false' } });
    expect(answer.Reason).toBe(
      "[spark-admin.secret.missing] KMS secret 'acme-prod-etl' has no value; fix: write it, or leave Generate out",
    );
    expect(secret()).toBeUndefined();
  });

  test('a secret that is too short is refused without being shown', async () => {
    harness.service.world.secrets.set('acme-prod-etl', { versions: new Map([['1', 'short-password']]), current: '1' });
    const answer = await harness.ask({ type, properties: ETL });
    expect(answer.Reason).toMatch(/^\[spark-admin\.secret\.form\]/);
    expect(JSON.stringify(answer) + harness.lines.join()).not.toContain('short-password');
  });

  test('a token is removed from the gateway; the secret stays', async () => {
    await harness.ask({ type, properties: ETL });
    expect(await harness.ask({ type, request: 'Delete', properties: ETL })).toMatchObject({ Status: 'SUCCESS' });
    expect(tokens()).toEqual([]);
    expect(secret()).toBeDefined();
    expect(await harness.ask({ type, request: 'Delete', properties: ETL })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('a token of a gateway that is gone is gone', async () => {
    harness.workspace.kyuubi.remove('kb-1');
    harness.workspace.livy.clear();
    expect(await harness.ask({ type, request: 'Delete', properties: ETL })).toMatchObject({ Status: 'SUCCESS' });
    expect(await harness.ask({ type, properties: ETL })).toMatchObject({ Status: 'FAILED' });
  });
});

test('a Kyuubi token is for the members named, and for others after a change', async () => {
  const harness = await Harness.start();
  harness.workspace.kyuubi.add(
    'kb-1',
    { kyuubiServiceId: 'kb-1', settings: { name: 'bi' }, restarts: 0, state: 'RUNNING', reads: 0 },
    true,
  );
  const [one, other] = [`acs:emr::${WORKSPACE}:member/1`, `acs:emr::${WORKSPACE}:member/2`];
  const properties = {
    WorkspaceId: WORKSPACE,
    KyuubiServiceId: 'kb-1',
    Name: 'etl',
    SecretName: 'acme-prod-etl',
    MemberArns: [one],
  };
  await harness.ask({ type: 'Custom::SparkKyuubiToken', properties });
  expect(harness.workspace.tokens.all()).toMatchObject([{ memberArns: [one] }]);
  await harness.ask({
    type: 'Custom::SparkKyuubiToken',
    request: 'Update',
    properties: { ...properties, MemberArns: [other] },
    old: properties,
  });
  expect(harness.workspace.tokens.all()).toMatchObject([{ memberArns: [other] }]);
  await harness.stop();
});
