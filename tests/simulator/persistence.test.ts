import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { claim } from '../../claims/claim';
import { startSimulator, type SimulatorProblem } from '../../simulator';
import type { CloudObject } from '../../simulator/cloud/object';
import { Store } from '../../simulator/cloud/store';
import { claimsOf } from '../../simulator/shared/lease';
import { describeWithTerraform } from '../support/terraform/describe';
import { standAt } from './stand';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  file = join(folder, 'cloud.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const object = (id: string, value = ''): CloudObject => ({ kind: 'alicloud_vpc', id, region: 'cn-hangzhou', attributes: { value } });
const open = (): Promise<Store> => Store.open(file);

test('what was changed is there after a restart, counters too', async () => {
  const first = await open();
  await first.change((changes) => {
    changes.put(object('a', '1'));
    changes.put(object('b'));
    changes.next('n');
  });
  await first.change((changes) => {
    changes.remove('alicloud_vpc', 'b');
    changes.put(object('a', '2'));
  });
  await first.close();
  const second = await open();
  expect(second.all()).toEqual([object('a', '2')]);
  expect(await second.change((changes) => changes.next('n'))).toBe(2);
  await second.close();
});

test('a refused step changes nothing, in memory and on disk', async () => {
  const store = await open();
  await store.change((changes) => changes.put(object('a')));
  await expect(
    store.change((changes) => {
      changes.remove('alicloud_vpc', 'a');
      changes.put(object('b'));
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(store.all().map(({ id }) => id)).toEqual(['a']);
  await store.close();
  const again = await open();
  expect(again.all().map(({ id }) => id)).toEqual(['a']);
  await again.close();
});

test('a file cut off anywhere is readable, and lacks at most the steps after the cut', async () => {
  const store = await open();
  for (let step = 0; step < 12; step += 1) await store.change((changes) => changes.put(object(`o${step}`, 'x'.repeat(step * 7))));
  await store.close();
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
      writeFileSync(file, whole);
      truncateSync(file, length);
      const cut = await open();
      const ids = cut.all().map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, step) => `o${step}`));
      await cut.change((changes) => changes.put(object('after')));
      await cut.close();
      const next = await open();
      expect(next.all().map(({ id }) => id)).toEqual([...ids, 'after']);
      await next.close();
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['something else', 'resource "a" {}\n'],
  ['a broken line in the middle', '{"format":1}\n{"put":[\n{"put":[]}\n'],
  ['a later format', '{"format":2}\n'],
])('%s is refused, and left as it is', async (_what, text) => {
  writeFileSync(file, text);
  await expect(open()).rejects.toMatchObject({ code: 'simulator.state.unreadable', fix: expect.stringContaining('--state') });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('steps that come at once share a sync and are all there', async () => {
  const store = await open();
  await Promise.all(Array.from({ length: 200 }, (_, index) => store.change((changes) => changes.put(object(`o${index}`)))));
  await store.close();
  const again = await open();
  expect(again.all()).toHaveLength(200);
  await again.close();
});

test('two simulators cannot serve one file, and who stops leaves it to the next', async () => {
  const first = await startSimulator({ stateFile: file });
  await expect(startSimulator({ stateFile: file })).rejects.toMatchObject({
    code: 'simulator.state.busy',
    problem: `${file} is served by process ${process.pid}`,
  });
  await first.stop();
  const second = await startSimulator({ stateFile: file });
  await second.stop();
});

test('a server that is gone holds nothing, even if its number is another process now', async () => {
  await claim(claimsOf(file), { pid: process.pid, since: new Date().toISOString(), socket: join(folder, 'gone.sock') });
  const next = await startSimulator({ stateFile: file });
  await next.stop();
});

test('exactly one of several that find a dead server at once serves the file', async () => {
  for (let round = 0; round < 5; round += 1) {
    const stateFile = join(folder, `cloud-${round}.jsonl`);
    await claim(claimsOf(stateFile), { pid: 1, since: '', socket: join(folder, 'gone.sock') });
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => startSimulator({ stateFile })));
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as SimulatorProblem] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('simulator.state.busy'));
    await Promise.all(tries.map((one) => one.status === 'fulfilled' && one.value.stop()));
  }
});

test('where nothing can be written the system says so', async () => {
  writeFileSync(join(folder, 'no-folder'), '');
  await expect(startSimulator({ stateFile: join(folder, 'no-folder', 'cloud.jsonl') })).rejects.toMatchObject({ code: 'ENOTDIR' });
});

describeWithTerraform('across restarts', () => {
  test('Terraform finds its objects again, and what was left out of the file it makes anew', async () => {
    const resource = { alicloud_vpc: { a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' } }, random_password: { p: { length: 12 } } };
    const first = await startSimulator({ stateFile: file });
    const one = standAt(first, { resource });
    await one.apply();
    await first.stop();

    const second = await startSimulator({ stateFile: file });
    const again = standAt(second, {}, second.env);
    again.write({ resource });
    writeFileSync(join(again.folder, 'terraform.tfstate'), readFileSync(join(one.folder, 'terraform.tfstate')));
    expect(await again.changes()).toEqual([]);
    await second.control.remove('alicloud_vpc', String(again.state('alicloud_vpc.a')['id']));
    expect((await again.changes()).map(({ address, actions }) => `${address} ${actions.join()}`)).toEqual(['alicloud_vpc.a create']);
    await second.stop();
    appendFileSync(file, '{"put":[{"kind":"alicl');
    const third = await startSimulator({ stateFile: file });
    await third.stop();
  });

  test('what a lost state had made is taken over when it is made again, also with other secrets, and nothing is left to do', async () => {
    const resource = {
      random_password: { p: { length: 20, special: false }, q: { length: 20, special: false } },
      alicloud_kms_secret: {
        p: { secret_name: 'p', version_id: 'v1', secret_data: '${random_password.p.result}' },
        q: { secret_name: 'q', version_id: 'v1', secret_data: '${random_password.q.result}' },
      },
    };
    const simulator = await startSimulator({ stateFile: file, label: 'risk-dev' });
    const one = standAt(simulator, { resource });
    await one.apply();
    const before = (await simulator.control.objects()).map(({ id }) => id);
    rmSync(join(one.folder, 'terraform.tfstate'));
    await one.apply();
    expect((await simulator.control.objects()).map(({ id }) => id)).toEqual(before);
    expect(await one.changes()).toEqual([]);
    await simulator.stop();
  });

  test('a key that was destroyed and is kept for days is not taken for one whose creation was lost: the next one is another', async () => {
    const resource = { alicloud_kms_key: { k: { description: 'k' } } };
    const first = await startSimulator({ stateFile: file, label: 'foundation-dev' });
    const one = standAt(first, { resource });
    await one.apply();
    const before = one.state('alicloud_kms_key.k')['id'];
    await one.apply('-destroy');
    await first.stop();

    const second = await startSimulator({ stateFile: file, label: 'foundation-dev' });
    const again = standAt(second, { resource });
    await again.apply();
    expect(again.state('alicloud_kms_key.k')['id']).not.toBe(before);
    expect(await again.changes()).toEqual([]);
    await second.stop();
  });
});
