import { type Unsigned, sign } from '../../../functions/spark-admin/api/signer';
import { Secret } from '../../../functions/spark-admin/secret';
import { Gate, signatureOf } from '../../support/spark-service/signature';
import { ACCOUNT } from './harness';

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The worked example of the public documentation, "V3 request body & signature mechanism". */
const DOCUMENTED = {
  request: {
    method: 'POST',
    endpoint: 'https://ecs.cn-shanghai.aliyuncs.com',
    path: '/',
    action: 'RunInstances',
    version: '2014-05-26',
    query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
  },
  credentials: { accessKeyId: 'YourAccessKeyId', accessKeySecret: new Secret('YourAccessKeySecret') },
  moment: { now: Date.parse('2023-10-26T10:22:32Z'), nonce: '3156853299f313e23d1673dc12e1703d' },
  signature: '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
};

const NOW = Date.parse('2026-11-21T00:00:00Z');
const CREDENTIALS = {
  accessKeyId: ACCOUNT.accessKeyId,
  accessKeySecret: new Secret(ACCOUNT.accessKeySecret),
  securityToken: new Secret(ACCOUNT.securityToken),
};

const REQUEST: Unsigned = {
  method: 'PUT',
  endpoint: 'http://127.0.0.1:8080',
  path: '/api/v1/kyuubi/w-1/kb-1',
  action: 'UpdateKyuubiService',
  version: '2023-08-08',
  query: { regionId: 'cn-hangzhou', nextToken: 'a b+c/d=*~' },
  body: { type: 'application/json; charset=utf-8', text: '{"name":"bi"}' },
};

/** A signed request as the service would see it. */
function arrived(request = REQUEST) {
  const signed = sign(request, CREDENTIALS, { now: NOW, nonce: 'n-1' });
  return {
    method: signed.method,
    target: signed.url.slice(request.endpoint.length),
    headers: { ...signed.headers },
    body: signed.body ?? '',
  };
}

const gate = (now = NOW) => new Gate(ACCOUNT, () => now);

describe('the signature', () => {
  test('is the documented one for the documented request', () => {
    const { headers, url } = sign(DOCUMENTED.request, DOCUMENTED.credentials, DOCUMENTED.moment);
    expect(url).toBe(
      'https://ecs.cn-shanghai.aliyuncs.com/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
    );
    expect(headers['x-acs-content-sha256']).toBe(EMPTY_SHA256);
    expect(headers.authorization).toBe(
      `ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=${DOCUMENTED.signature}`,
    );
  });

  test("of the service's copy is the documented one too, though it is other code", () => {
    const { method, url, headers } = sign(DOCUMENTED.request, DOCUMENTED.credentials, DOCUMENTED.moment);
    const names = Object.keys(headers)
      .filter((name) => name === 'host' || name.startsWith('x-acs-'))
      .sort();
    expect(
      signatureOf(
        { method, target: url.slice('https://ecs.cn-shanghai.aliyuncs.com'.length), headers, body: '' },
        names,
        'YourAccessKeySecret',
      ),
    ).toBe(DOCUMENTED.signature);
  });

  test('covers the security token, the content type and characters that need encoding', () => {
    const request = arrived();
    expect(request.headers.authorization).toContain(
      'SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version,',
    );
    expect(() => {
      gate().check(request);
    }).not.toThrow();
  });

  const CHANGES = [
    ['another method', { method: 'DELETE' }, 'not matched'],
    ['another path', { target: arrived().target.replace('kb-1', 'kb-2') }, 'not matched'],
    ['another query', { target: arrived().target.replace('hangzhou', 'shanghai') }, 'not matched'],
    ['another body', { body: '{"name":"other"}' }, "hash is not the body's"],
    ['another host', { headers: { ...arrived().headers, host: 'elsewhere' } }, 'not matched'],
    ['another security token', { headers: { ...arrived().headers, 'x-acs-security-token': 'other' } }, 'not matched'],
    ['a header that is not signed', { headers: { ...arrived().headers, 'x-acs-extra': '1' } }, 'not signed'],
    ['no signature', { headers: { host: '127.0.0.1:8080' } }, 'not signed'],
  ] as const;

  test.each(CHANGES)('does not fit %s', (_, change, message) => {
    expect(() => {
      gate().check({ ...arrived(), ...change });
    }).toThrow(message);
  });

  test('is good for a quarter of an hour and one use', () => {
    expect(() => {
      gate(NOW + 16 * 60_000).check(arrived());
    }).toThrow('time stamp is expired');
    const once = gate();
    once.check(arrived());
    expect(() => {
      once.check(arrived());
    }).toThrow('nonce was used');
  });
});
