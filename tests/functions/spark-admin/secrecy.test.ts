import { inspect } from 'node:util';
import { HiddenTexts, Secret } from '../../../functions/spark-admin/secret';
import { SCENARIOS, prepare } from './crash-scenarios';
import { ACCOUNT, Harness, WORKSPACE } from './harness';

/** The operations whose very purpose is to say a token. */
const SAY_TOKENS = ['CreateKyuubiToken', 'UpdateKyuubiToken', 'CreateLivyComputeToken', 'RefreshLivyComputeToken'];
const KMS = ['CreateSecret', 'PutSecretValue', 'GetSecretValue'];

/**
 * Everything that left the function, by way, without the two ways a secret is meant to go: KMS, and the gateway's
 * token operations.
 */
function whatLeft(harness: Harness): Readonly<Record<string, string>> {
  return {
    log: harness.lines.join('\n'),
    answers: JSON.stringify(harness.service.answers.taken),
    addresses: harness.service.calls.map(({ target }) => target).join('\n'),
    bodies: harness.service.calls
      .filter(({ operation }) => ![...SAY_TOKENS, ...KMS].includes(operation))
      .map(({ body }) => body)
      .join('\n'),
    headers: harness.service.calls.map(({ headers: { 'x-acs-security-token': _, ...rest } }) => JSON.stringify(rest)).join('\n'),
  };
}

function secretsOf(harness: Harness): readonly string[] {
  const stored = [...harness.service.world.secrets.values()].flatMap(({ versions }) => [...versions.values()]);
  return [
    ACCOUNT.accessKeySecret,
    ACCOUNT.securityToken,
    'presigned-signature',
    ...stored,
    ...stored.map(encodeURIComponent),
    ...Object.values(ACCOUNT).slice(1).map(encodeURIComponent),
  ];
}

function expectNothingSecret(harness: Harness): void {
  for (const [way, text] of Object.entries(whatLeft(harness))) {
    const seen = secretsOf(harness).filter((secret) => text.includes(secret));
    // The response URL of ROS is where answers go, so it is no secret there.
    expect({ way, seen: seen.filter((secret) => !(way === 'answers' && secret === 'presigned-signature')) }).toEqual({
      way,
      seen: [],
    });
  }
}

describe('nothing secret leaves', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
    prepare(harness);
  });
  afterEach(() => harness.stop());

  test.each(SCENARIOS)('$name', async ({ before = [], asked }) => {
    for (const one of [...before, asked]) await harness.invoke(harness.event(one));
    expect(harness.service.answers.taken).toHaveLength(before.length + 1);
    expectNothingSecret(harness);
  });

  const TOKEN = { WorkspaceId: WORKSPACE, KyuubiServiceId: 'kb-1', Name: 'etl', SecretName: 'etl' };

  test('a service that repeats the token in its refusal does not get it into the log or the answer', async () => {
    const value = `not a token: ${'x'.repeat(40)}`;
    harness.service.world.secrets.set('etl', { versions: new Map([['1', value]]), current: '1' });
    const properties = { WorkspaceId: WORKSPACE, LivyComputeId: 'lc-1', Name: 'etl', SecretName: 'etl' };
    const answer = await harness.ask({ type: 'Custom::SparkLivyToken', properties });
    expect(answer.Reason).toContain('CreateLivyComputeToken: InvalidParameter: The token [secret] must not have blanks.');
    expectNothingSecret(harness);
  });

  test("other people's tokens, which lists show, are hidden too", async () => {
    harness.service.world.showsTokens = true;
    const token = 'o'.repeat(32);
    harness.workspace.tokens.add(
      'tk-other',
      { tokenId: 'token-id-of-another', name: 'other', token, gatewayId: 'kb-1', memberArns: [], expireDays: 0, expireTime: 0 },
      true,
    );
    harness.service.faults.plan('CreateKyuubiToken', { kind: 'refuse', status: 400, code: `Conflicts-with-${token}` });
    const answer = await harness.ask({ type: 'Custom::SparkKyuubiToken', properties: TOKEN });
    expect(answer.Reason).toContain('Conflicts-with-[secret]');
  });

  test('throttling, lost replies and an unreachable answer leave nothing either', async () => {
    harness.service.faults.plan('*', { kind: 'refuse', status: 429, code: 'Throttling' }, { after: 1, times: 2 });
    harness.service.faults.plan('CreateKyuubiToken', { kind: 'lose' });
    harness.service.answers.refusals.push(...Array.from({ length: 20 }, () => 500));
    await expect(harness.invoke(harness.event({ type: 'Custom::SparkKyuubiToken', properties: TOKEN }))).rejects.toThrow('answer.lost');
    expectNothingSecret(harness);
  });

  test('this test notices a secret that leaves', async () => {
    await harness.ask({ type: 'Custom::SparkKyuubiToken', properties: TOKEN });
    harness.lines.push(`token ${harness.service.world.secrets.get('etl')?.versions.get('v1') ?? ''}`);
    expect(() => {
      expectNothingSecret(harness);
    }).toThrow();
  });
});

describe('a secret', () => {
  const secret = new Secret('ab"c d+e/f=');

  test('shows itself in no way but one', () => {
    expect([`${secret}`, JSON.stringify({ secret }), inspect({ secret }), String(secret)].join()).not.toContain('ab"c');
    expect(JSON.stringify(Object.entries(secret))).toBe('[]');
    expect(secret.reveal()).toBe('ab"c d+e/f=');
  });

  test('is scrubbed in every way it may be written', () => {
    const hidden = new HiddenTexts();
    hidden.add(secret);
    const ways = ['ab"c d+e/f=', '{"a":"ab\\"c d+e/f="}', 'a=ab%22c%20d%2Be%2Ff%3D', 'a=ab%22c+d%2Be%2Ff%3D'];
    for (const way of ways) expect(hidden.scrub(way)).not.toMatch(/c.d|c%20d|c\+d/);
  });

  test('that contains another is scrubbed whole', () => {
    const hidden = new HiddenTexts();
    for (const text of ['12345678', 'before-12345678-after']) hidden.add(new Secret(text));
    expect(hidden.scrub('x before-12345678-after y 12345678')).toBe('x [secret] y [secret]');
  });

  test('too short to be one is not scrubbed: it would hide half the log', () => {
    const hidden = new HiddenTexts();
    hidden.add(new Secret('night'));
    hidden.add(new Secret(''));
    expect(hidden.scrub('queue night')).toBe('queue night');
  });
});
