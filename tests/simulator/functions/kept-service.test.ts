import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FUNCTION_HOST } from '../../../deploy/simulated/function-host';
import type { JsonObject } from '../../../simulator/cloud/object';
import { Store } from '../../../simulator/cloud/store';
import { functionsOf, type Functions } from '../../../simulator/functions/functions';
import { giveQueues } from '../../../simulator/spark-service/kept/given-queues';
import { WORKSPACE } from '../../../simulator/spark-service/kept/workspace';

const ACCOUNT = '1234567890123456';
const ID = 'w-0123456789abcdef';
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const open = new Set<Store>();
afterAll(async () => {
  for (const store of open) await store.close();
  rmSync(folder, { recursive: true });
});

let files = 0;
/** A cloud in a file with a workspace of 100 CU, 75 of them in root_queue. */
async function cloud(file = join(folder, `${(files += 1)}.jsonl`)) {
  const store = await Store.open(file);
  open.add(store);
  const workspace = {
    kind: WORKSPACE,
    id: ID,
    region: 'cn-hangzhou',
    attributes: { WorkspaceName: 'risk', ResourceSpec: { Cu: 100 } },
  };
  if (store.get(WORKSPACE, ID) === undefined)
    await store.change((changes) => {
      changes.put(workspace);
      giveQueues(changes, workspace);
    });
  return { store, file, functions: functionsOf(store, FUNCTION_HOST) };
}

/** Asks the API as a program does. */
async function ask(functions: Functions, method: string, path: string, body?: object, account = ACCOUNT, region = 'cn-hangzhou') {
  const url = `https://emr-serverless-spark.${region}.aliyuncs.com${path}`;
  const reply = await functions.request({ method, url, headers: {}, ...(body && { body: JSON.stringify(body) }) }, account);
  return { status: reply.status, body: JSON.parse(reply.body) as JsonObject };
}
const edit = (functions: Functions, queue: string, cu: number) =>
  ask(functions, 'POST', '/api/v1/workspaces/queues/action/edit', {
    workspaceId: ID,
    workspaceQueueName: queue,
    resourceSpec: { cu, maxCu: cu },
  });
const queues = ({ store }: { readonly store: Store }): unknown =>
  Object.fromEntries(store.all('Custom::SparkQueue').map(({ attributes }) => [attributes['Name'], attributes['MaxCu']]));
const again = (functions: Functions, type: string, parameters: JsonObject): Promise<void> =>
  functions.invoke({ kind: 'again', workspace: 'risk', region: 'cn-hangzhou', account: ACCOUNT, type, parameters }, ACCOUNT);

test('queues of a workspace are changed one after the other, and have what it has', async () => {
  const here = await cloud();
  expect(queues(here)).toEqual({ root_queue: 75, dev_queue: 25 });
  expect((await edit(here.functions, 'root_queue', 50)).status).toBe(200);
  expect(await edit(here.functions, 'dev_queue', 30)).toMatchObject({ status: 500, body: { Code: 'Error.Internal' } });
  // Two functions that do so at the same time wait for each other, and for what is given back.
  await Promise.all([
    again(here.functions, 'Custom::SparkQueue', { Name: 'night', MaxCu: 60 }),
    again(here.functions, 'Custom::SparkQueue', { Name: 'root_queue', MaxCu: 10 }),
  ]);
  expect(queues(here)).toEqual({ root_queue: 10, dev_queue: 25, night: 60 });
  const refused = again(here.functions, 'Custom::SparkQueue', { Name: 'night', MaxCu: 70 });
  await expect(refused).rejects.toThrow('UnSupportedOperator: workspace rest cpu is not enough');
});

test('another account, and another region, have another service', async () => {
  const { functions } = await cloud();
  const list = async (account: string, region: string) =>
    (await ask(functions, 'GET', '/api/v1/workspaces?regionId=x', undefined, account, region)).body['workspaces'];
  expect(await list(ACCOUNT, 'cn-hangzhou')).toHaveLength(1);
  expect(await list('9999999999999999', 'cn-hangzhou')).toEqual([]);
  expect(await list(ACCOUNT, 'cn-beijing')).toEqual([]);
  const missing = await ask(functions, 'GET', '/api/v1/workspaces/w-none/queues');
  expect(missing).toMatchObject({ status: 400, body: { Code: '', Message: 'workspace does not exist or no permission' } });
});

test('a token is shown as it is nowhere but in its secret', async () => {
  const { store, functions } = await cloud();
  await again(functions, 'Custom::SparkKyuubi', { Name: 'bi', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' });
  const [gateway] = store.all('Custom::SparkKyuubi');
  const id = gateway?.id.split('/').at(-1) ?? '';
  expect(gateway?.attributes).toMatchObject({ Name: 'bi', Queue: 'dev_queue', State: 'RUNNING' });
  await again(functions, 'Custom::SparkKyuubiToken', { KyuubiServiceId: id, Name: 'etl', SecretName: 'risk-etl' });
  const value = String(store.get('alicloud_kms_secret', 'risk-etl')?.attributes['secret_data']);
  expect(value).toMatch(/^[0-9a-f]{32}$/);
  const listed = await ask(functions, 'GET', `/api/v1/workspaces/${ID}/kyuubiService/${id}/token`);
  expect(JSON.stringify(listed.body)).toContain(`${value.slice(0, 4)}******`);
  expect(JSON.stringify(listed.body)).not.toContain(value);
});

test('what was changed is there when the cloud is opened again, and its clock goes on from there', async () => {
  const first = await cloud();
  for (const cu of [70, 60, 50]) await again(first.functions, 'Custom::SparkQueue', { Name: 'root_queue', MaxCu: cu });
  open.delete(first.store);
  await first.store.close();
  const second = await cloud(first.file);
  expect(queues(second)).toEqual({ root_queue: 50, dev_queue: 25 });
  await again(second.functions, 'Custom::SparkQueue', { Name: 'dev_queue', MaxCu: 50 });
  expect(queues(second)).toEqual({ root_queue: 50, dev_queue: 50 });
});
