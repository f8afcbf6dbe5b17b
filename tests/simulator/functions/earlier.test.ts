import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FUNCTION_HOST } from '../../../deploy/simulated/function-host';
import type { FunctionHost } from '../../../simulator';
import { Store } from '../../../simulator/cloud/store';
import { openWorld } from '../../../simulator/world';
import { account } from '../account';

const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FILE = join(folder, 'cloud.jsonl');

const TOKEN = 'acs:fc:cn-hangzhou:1234567890123456:functions/admin';
const custom = (type: string, parameters: object, needs: string): object => ({
  Type: type,
  Properties: { ServiceToken: TOKEN, Parameters: parameters },
  DependsOn: needs,
});
const IN = { WorkspaceId: { Ref: 'Workspace' } };
const WORKSPACE = {
  WorkspaceName: 'risk',
  OssBucket: 'oss://risk-lake/',
  RamRoleName: 'spark',
  PaymentType: 'PostPaid',
  ResourceSpec: { Cu: 100 },
};
const RESOURCES = {
  Workspace: { Type: 'ALIYUN::EMR::SparkWorkspace', Properties: WORKSPACE },
  Room: custom('Custom::SparkRoom', { WorkspaceName: 'risk', Queues: { root_queue: { MaxCu: 10 } } }, 'Workspace'),
  Night: custom('Custom::SparkQueue', { ...IN, Name: 'night', MaxCu: 40, Environments: ['dev'] }, 'Room'),
};
const QUEUES = ['dev_queue 25', 'night 40', 'root_queue 10'];

/** A cloud in which nobody asked the function that its stack names, as in the files of earlier versions. */
async function kept(resources: object): Promise<void> {
  rmSync(FILE, { force: true });
  const store = await Store.open(FILE);
  const here = await account({ store });
  await here.make('alicloud_oss_bucket', { bucket: 'risk-lake' });
  await here.make('alicloud_ram_role', { role_name: 'spark', assume_role_policy_document: '{}' });
  await here.make('alicloud_fcv3_function', { function_name: 'admin', handler: 'index.handler', runtime: 'nodejs20' });
  await here.make('alicloud_ros_stack', {
    stack_name: 'risk-spark',
    template_body: JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources: resources }),
  });
  await store.close();
}

/** Queues that the service has, and the things of the stack that a function made. */
async function found(
  functions: FunctionHost = FUNCTION_HOST,
): Promise<{ readonly queues: unknown; readonly made: unknown; readonly status: unknown }> {
  const world = await openWorld({ stateFile: FILE, functions });
  const objects = world.store.all();
  await world.close();
  const [stack] = objects.filter(({ kind }) => kind === 'alicloud_ros_stack');
  const resources = (stack?.hidden?.['resources'] ?? {}) as Readonly<Record<string, { readonly data?: unknown }>>;
  return {
    queues: objects
      .filter(({ kind, hidden }) => kind === 'Custom::SparkQueue' && hidden?.['item'] !== undefined)
      .map(({ attributes }) => `${String(attributes['Name'])} ${String(attributes['MaxCu'])}`)
      .sort(),
    made: Object.entries(resources).flatMap(([name, { data }]) => (data === undefined ? [] : [name])),
    status: stack?.attributes['status'],
  };
}

test('what functions make is made again in a cloud in which nobody asked them, once', async () => {
  await kept(RESOURCES);
  const again = { queues: QUEUES, made: ['Room', 'Night'], status: 'CREATE_COMPLETE' };
  expect(await found()).toEqual(again);
  const notAsked: FunctionHost = { ...FUNCTION_HOST, invoke: () => Promise.reject(new Error('asked twice')) };
  expect(await found(notAsked)).toEqual(again);
});

test('one that was ended meanwhile goes on when it is opened again', async () => {
  await kept(RESOURCES);
  const ends: FunctionHost = {
    ...FUNCTION_HOST,
    invoke: (event, edges) =>
      event['LogicalResourceId'] === 'Night' ? Promise.reject(new Error('killed')) : FUNCTION_HOST.invoke(event, edges),
  };
  await expect(found(ends)).rejects.toThrow('killed');
  expect(await found()).toEqual({ queues: QUEUES, made: ['Room', 'Night'], status: 'CREATE_COMPLETE' });
});

test('a template that the function refuses is told with the way out, and nothing of the file is lost', async () => {
  await kept({ ...RESOURCES, Night: custom('Custom::SparkQueue', { ...IN, Name: 'night', MaxCu: 400 }, 'Room') });
  await expect(found()).rejects.toMatchObject({
    code: 'simulator.state.earlier',
    problem: expect.stringContaining("stack 'risk-spark' cannot be made again in it: Night: [spark-admin."),
    fix: 'remove the folder that the file is in, of a rehearsal with its states, and begin a new one',
  });
  expect(await found({ ...FUNCTION_HOST, makes: () => false })).toMatchObject({ made: ['Room'] });
});
