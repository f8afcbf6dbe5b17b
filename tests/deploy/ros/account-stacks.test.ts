import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountStacks } from '../../../deploy/ros/account-stacks';

const KEYS = { id: 'LTAI-loopback', secret: 'loopback+secret', token: 'loopback-token' };
const FAILED = {
  EventId: 'e-2',
  StackId: 's-1',
  LogicalResourceId: 'QueueNight',
  ResourceType: 'Custom::SparkQueue',
  Status: 'UPDATE_FAILED',
  StatusReason: 'workspace rest cpu is not enough',
};
const OF_STACK = { EventId: 'e-1', LogicalResourceId: 'acme-prod-risk', ResourceType: 'ALIYUN::ROS::Stack', Status: 'UPDATE_IN_PROGRESS' };

/** Answers by operation, in the shape of the API's pages (ROS 2019-09-10). */
const ANSWERS: Readonly<Record<string, object>> = {
  GetStack: { StackId: 's-1', StackName: 'acme-prod-risk', Status: 'ROLLBACK_COMPLETE', StatusReason: 'Stack rollback completed' },
  ListStacks: {
    TotalCount: 3,
    Stacks: [
      { StackId: 's-0', StackName: 'acme-prod-risk', Status: 'DELETE_COMPLETE' },
      { StackId: 's-9', StackName: 'acme-prod-risk-2', Status: 'CREATE_COMPLETE' },
      { StackId: 's-1', StackName: 'acme-prod-risk', Status: 'CREATE_IN_PROGRESS' },
    ],
  },
  ListStackEvents: { TotalCount: 2, Events: [FAILED, OF_STACK] },
};

describe('stacks of an account', () => {
  let server: Server;
  const calls: { readonly action: string; readonly query: Record<string, string>; readonly signed: string }[] = [];
  let refuse = false;
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server = createServer((request, response) => {
          const action = String(request.headers['x-acs-action']);
          const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
          calls.push({ action, query, signed: String(request.headers.authorization) });
          response.writeHead(refuse ? 403 : 200, { 'content-type': 'application/json' });
          response.end(JSON.stringify(refuse ? { Code: 'NoPermission', Message: 'not authorized' } : ANSWERS[action]));
        }).listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(() => void server.close());
  const stacks = () =>
    accountStacks({ keysOf: () => Promise.resolve(KEYS), endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

  test('are read by id, with their events, signed', async () => {
    const seen = await stacks().look({ region: 'cn-hangzhou', name: 'acme-prod-risk', id: 's-1' });
    expect(seen).toEqual({
      status: 'ROLLBACK_COMPLETE',
      events: [
        { id: 'e-2', of: 'QueueNight', isStack: false, status: 'UPDATE_FAILED', reason: 'workspace rest cpu is not enough' },
        { id: 'e-1', of: 'acme-prod-risk', isStack: true, status: 'UPDATE_IN_PROGRESS', reason: '' },
      ],
    });
    expect(calls.map(({ action, query }) => [action, query['RegionId'], query['StackId']])).toEqual([
      ['GetStack', 'cn-hangzhou', 's-1'],
      ['ListStackEvents', 'cn-hangzhou', 's-1'],
    ]);
    for (const { signed } of calls) expect(signed).toMatch(/^ACS3-HMAC-SHA256 Credential=LTAI-loopback,/);
  });

  test('are found by their exact name while Terraform knows no id: what was deleted is another one', async () => {
    await expect(stacks().look({ region: 'cn-hangzhou', name: 'acme-prod-risk' })).resolves.toMatchObject({ status: 'CREATE_IN_PROGRESS' });
    expect(calls.at(-2)?.query).toMatchObject({ 'StackName.1': 'acme-prod-risk' });
    expect(calls.at(-1)?.query).toMatchObject({ StackId: 's-1' });
    await expect(stacks().look({ region: 'cn-hangzhou', name: 'acme-prod' })).resolves.toBeUndefined();
  });

  test('that may not be read say so in the words of the service', async () => {
    refuse = true;
    await expect(stacks().look({ region: 'cn-hangzhou', name: 'acme-prod-risk', id: 's-1' })).rejects.toThrow(
      'GetStack: NoPermission not authorized',
    );
  });
});
