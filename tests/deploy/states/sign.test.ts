import { signedHeaders } from '../../../deploy/states/oss/sign';

/** The worked example that the vendor's libraries in all languages are tested with. */
const EXAMPLE = {
  method: 'PUT',
  bucket: 'bucket',
  key: '1234+-/123/1.txt',
  region: 'cn-hangzhou',
  query: { param1: 'value1', '+param1': 'value3', '|param1': 'value4', '+param2': '', '|param2': '', param2: '' },
  headers: { 'x-oss-head1': 'value', abc: 'value', ZAbc: 'value', XYZ: 'value', 'content-type': 'text/plain' },
} as const;

describe('a signature of OSS', () => {
  it.each([
    [{ id: 'ak', secret: 'sk' }, 1702743657, '20231216', 'e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe'],
    [
      { id: 'ak', secret: 'sk', token: 'token' },
      1702784856,
      '20231217',
      'b94a3f999cf85bcdc00d332fbd3734ba03e48382c36fa4d5af5df817395bd9ea',
    ],
  ])('is the documented one with %j', (keys, seconds, day, signature) => {
    const { Authorization: authorization } = signedHeaders(EXAMPLE, keys, new Date(seconds * 1000));
    expect(authorization).toBe(`OSS4-HMAC-SHA256 Credential=ak/${day}/cn-hangzhou/oss/aliyun_v4_request,Signature=${signature}`);
  });
});
