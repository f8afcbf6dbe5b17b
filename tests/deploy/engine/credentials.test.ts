import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findCredentials, halfAKey, withBackendCredentials } from '../../../deploy/engine/credentials';
import { engineEnv } from '../../../deploy/engine/engine-env';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraform } from '../../support/terraform/run';
import { workspace } from '../../support/terraform/workspace';

const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIexample', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'not-a-secret' };
const NOBODY = '/home/nobody-lives-here';

describe('credentials in the environment', () => {
  it.each([
    ['access key', KEY],
    ['access key', { ALICLOUD_ACCESS_KEY: 'a', ALICLOUD_SECRET_KEY: 'b' }],
    ['profile', { ALIBABA_CLOUD_PROFILE: 'prod' }],
    ['role of the ECS instance', { ALIBABA_CLOUD_ECS_METADATA: 'deployer' }],
    ['OIDC token', { ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/token', ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x' }],
  ])('are found as %s', (found, env) => {
    expect(findCredentials(env, NOBODY)?.found).toMatch(new RegExp(`^${found}`));
  });

  it('are told by the names of variables, never by a value', () => {
    expect(JSON.stringify(findCredentials(KEY, NOBODY))).not.toMatch(/LTAI|not-a-secret/);
  });

  it.each([{}, { ALIBABA_CLOUD_ACCESS_KEY_ID: 'a' }, { ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/token' }, { ALIBABA_CLOUD_PROFILE: '' }])(
    'are none in %j',
    (env) => {
      expect(findCredentials(env, NOBODY)).toBeUndefined();
    },
  );

  it('are half there when one of a pair is missing', () => {
    expect(halfAKey({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'a' })).toBe('ALIBABA_CLOUD_ACCESS_KEY_ID');
    expect(halfAKey(KEY)).toBeUndefined();
    expect(halfAKey({})).toBeUndefined();
  });

  it('go to the state backend under its own names, unless it has a key already', () => {
    expect(withBackendCredentials(KEY)).toMatchObject({ ALICLOUD_ACCESS_KEY: 'LTAIexample', ALICLOUD_SECRET_KEY: 'not-a-secret' });
    const other = { ...KEY, ALICLOUD_ACCESS_KEY: 'other', ALICLOUD_SECRET_KEY: 'x' };
    expect(withBackendCredentials(other)).toEqual(other);
  });
});

describeWithTerraform('the OSS backend of Terraform', () => {
  /** Who signed the first call that the backend makes. */
  async function signer(env: Record<string, string>): Promise<string> {
    let signedBy = 'nobody called';
    const server = createServer((request, response) => {
      signedBy = /^OSS ([^:]*):/.exec(request.headers.authorization ?? '')?.[1] ?? 'no signature';
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { folder, remove } = workspace({
      terraform: { backend: { oss: { bucket: 'states', key: 'x.tfstate', region: 'cn-hangzhou', endpoint } } },
    });
    await terraform(folder, ['init'], env);
    remove();
    server.close();
    return signedBy;
  }

  it('does not know the names that the provider knows, but gets the key from us', async () => {
    expect(await signer(KEY)).toBe('');
    expect(await signer(engineEnv(withBackendCredentials(KEY)))).toBe('LTAIexample');
  });
});
