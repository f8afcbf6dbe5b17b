import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysByRole, RoleRefused } from '../../../deploy/engine/assume-role';
import { isSameBackend } from '../../../deploy/engine/used-by';
import { findStates } from '../../../deploy/states/find';
import type { Environment, Estate } from '../../../model/model';

const ARN = 'acs:ram::1111222233334444:role/deploy';
const KEYS = { id: 'LTAIx', secret: 'hidden' };
const GIVEN = { Credentials: { AccessKeyId: 'STS.x', AccessKeySecret: 'temporary', SecurityToken: 'token' } };

let server: Server;
let asked: { readonly action: string; readonly query: Record<string, string>; readonly signed: string }[] = [];
let refuse = false;
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
        asked.push({ action: String(request.headers['x-acs-action']), query, signed: String(request.headers.authorization) });
        response.writeHead(refuse ? 403 : 200).end(JSON.stringify(refuse ? { Code: 'NoPermission', Message: 'not allowed' } : GIVEN));
      }).listen(0, '127.0.0.1', resolve);
    }),
);
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  refuse = false;
});
const env = (): NodeJS.ProcessEnv => ({ ALICLOUD_STS_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

describe('keys of a role', () => {
  it('are asked for once, signed with the keys at hand; without a role those are the keys', async () => {
    const keysOf = keysByRole(KEYS, env());
    expect(await keysOf(undefined)).toEqual(KEYS);
    expect(await Promise.all([keysOf(ARN), keysOf(ARN)])).toEqual([1, 2].map(() => ({ id: 'STS.x', secret: 'temporary', token: 'token' })));
    expect(asked.map(({ action, query }) => [action, query])).toEqual([['AssumeRole', { RoleArn: ARN, RoleSessionName: 'lakewright' }]]);
    expect(asked[0]?.signed).toContain('Credential=LTAIx');
  });

  it('that STS refuses are told in its words, without a secret', async () => {
    refuse = true;
    const refused = keysByRole(KEYS, env())(ARN);
    await expect(refused).rejects.toThrow(RoleRefused);
    await expect(refused).rejects.toThrow(`${ARN}: NoPermission not allowed`);
  });

  it('that nobody gives leave a bucket unread, and say so', async () => {
    refuse = true;
    const prod = {
      target: 'alicloud',
      region: 'cn-hangzhou',
      state: { kind: 'oss', bucket: 'acme' },
      account: { id: '1111222233334444', role: 'deploy' },
    };
    const estate = { name: 'acme', id: 'acme', tags: {}, environments: { prod: prod as Environment } } satisfies Estate;
    const more = { HOME: '/nobody', ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIx', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'hidden' };
    const { unread } = await findStates({ estate, root: '/nowhere' }, { ...env(), ...more });
    expect(unread).toEqual([{ text: `oss://acme: ${ARN}: NoPermission not allowed` }]);
  });
});

describe('a backend', () => {
  const dir = mkdtempSync(join(tmpdir(), 'backend-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const used = { bucket: 'acme', key: 'risk-prod.tfstate', encrypt: true };
  mkdirSync(join(dir, '.terraform'));
  writeFileSync(join(dir, '.terraform/terraform.tfstate'), JSON.stringify({ backend: { type: 'oss', config: { ...used, acl: null } } }));

  it.each<[string, object, boolean]>([
    ['is the same where another role reads it', { oss: { ...used, assume_role_role_arn: ARN } }, true],
    ['is another in another bucket', { oss: { ...used, bucket: 'other' } }, false],
    ['is another of another kind', { local: { path: 'x' } }, false],
  ])('%s', (_, backend, same) => expect(isSameBackend(dir, backend)).toBe(same));
});
