import { account } from './account';

const DOCUMENT = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":["acs:oss:*:*:lake/*"]}]}';
const trust = (principal: object) =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }] });

test('a policy tells its document and its statements, whichever was written', async () => {
  const here = await account({ strict: true });
  expect(await here.make('alicloud_ram_policy', { policy_name: 'p', policy_document: DOCUMENT })).toMatchObject({
    document: DOCUMENT,
    statement: [{ effect: 'Allow', action: ['oss:GetObject'], resource: ['acs:oss:*:*:lake/*'] }],
  });
  const statement = [{ effect: 'Deny', action: ['oss:*'], resource: ['*'] }];
  const old = await here.make('alicloud_ram_policy', { name: 'q', statement });
  expect(JSON.parse(String(old['policy_document']))).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Deny', Action: ['oss:*'], Resource: ['*'] }],
  });
});

test('a role tells whom it lets in', async () => {
  const here = await account({ strict: true });
  const written = trust({ Service: ['fc.aliyuncs.com'], RAM: ['acs:ram::1:root'] });
  expect(await here.make('alicloud_ram_role', { role_name: 'r', assume_role_policy_document: written })).toMatchObject({
    services: ['fc.aliyuncs.com'],
    ram_users: ['acs:ram::1:root'],
    document: written,
  });
  const old = await here.make('alicloud_ram_role', { name: 's', services: ['ecs.aliyuncs.com'] });
  expect(JSON.parse(String(old['assume_role_policy_document']))).toMatchObject({
    Statement: [{ Principal: { Service: ['ecs.aliyuncs.com'] } }],
  });
});
