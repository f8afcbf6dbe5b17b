import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../claims/alive-socket';
import { attachSimulator, parseAssignment, resolveAddress, startSimulator, type SharedSimulator, type Simulator } from '../../simulator';
import { serverOf } from '../../simulator/shared/lease';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraformOk } from '../support/terraform/run';
import { workspace } from '../support/terraform/workspace';
import { PROVIDERS, stand } from './stand';

let folder: string;
let stateFile: string;
const open: { stop(): Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-'));
  stateFile = join(folder, 'cloud.jsonl');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const attach = async (): Promise<SharedSimulator> => {
  const simulator = await attachSimulator({ stateFile });
  open.push(simulator);
  return simulator;
};

const serve = async (): Promise<Simulator> => {
  const simulator = await startSimulator({ stateFile });
  open.push(simulator);
  return simulator;
};

const gone = async (): Promise<boolean> => {
  for (let attempt = 0; attempt < 200 && (await isAlive(serverOf(stateFile)?.socket ?? '')); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return !(await isAlive(serverOf(stateFile)?.socket ?? ''));
};

test('whoever comes at the same time gets the same cloud, and it ends with the last', async () => {
  const [first, second] = (await Promise.all([attach(), attach()])) as [SharedSimulator, SharedSimulator];
  await first.control.put({ kind: 'alicloud_vpc', id: 'vpc-1', region: 'cn-hangzhou', attributes: {} });
  expect((await second.control.objects()).map(({ id }) => id)).toEqual(['vpc-1']);
  await first.stop();
  expect(await second.control.objects('alicloud_vpc')).toHaveLength(1);
  await second.stop();
  expect(await gone()).toBe(true);
  expect((await (await attach()).control.objects()).map(({ id }) => id)).toEqual(['vpc-1']);
});

test('a simulator that was killed is missed at once, and the next one takes over', async () => {
  const first = await attach();
  await first.control.put({ kind: 'alicloud_vpc', id: 'vpc-1', region: 'cn-hangzhou', attributes: {} });
  const pid = serverOf(stateFile)?.pid;
  process.kill(pid as number, 'SIGKILL');
  await first.ended;
  const second = await attach();
  expect(serverOf(stateFile)?.pid).not.toBe(pid);
  expect(await second.control.objects()).toHaveLength(1);
});

test('one that runs in a process of its own is joined, and its mistakes come with their code', async () => {
  const own = await serve();
  const guest = await attach();
  await expect(guest.control.drift('alicloud_vpc', 'none', {})).rejects.toMatchObject({
    code: 'simulator.object.missing',
    fix: 'there is no alicloud_vpc at all: deploy first',
  });
  await expect(
    guest.envFor({
      configurations: [
        {
          terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud', version: '0.0.1' } } },
          resource: { alicloud_vpc: { a: {} } },
        },
      ],
    }),
  ).rejects.toMatchObject({ code: 'simulator.provider.version' });
  await guest.control.fault({ does: 'fail', on: 'create' });
  expect(await own.control.faults()).toEqual([{ does: 'fail', on: 'create' }]);
  await own.stop();
  await guest.ended;
});

test('who only looks whether it lives is no visitor', async () => {
  const left: number[] = [];
  const own = await startSimulator({ stateFile, visitorLeft: (visitors) => left.push(visitors) });
  open.push(own);
  expect(await isAlive(serverOf(stateFile)?.socket ?? '')).toBe(true);
  const guest = await attach();
  expect(own.visitors).toBe(1);
  await guest.stop();
  while (left.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(left).toEqual([0]);
});

test('a file that cannot be served is said at once', async () => {
  writeFileSync(stateFile, 'no\n');
  await expect(attach()).rejects.toMatchObject({ code: 'simulator.state.unreadable' });
});

test('nonsense on the control socket ends that conversation only', async () => {
  const own = await serve();
  const socket = connect(serverOf(stateFile)?.socket ?? '');
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve()).on('error', () => undefined);
    socket.write('{"id":1,"method":"nothing","args":[]}\nnonsense\n');
    socket.resume();
  });
  expect(await (await attach()).control.objects()).toEqual([]);
  await own.stop();
});

describeWithTerraform('several Terraforms at once', () => {
  const stack = (name: string, region: string): Record<string, unknown> => ({
    ...PROVIDERS,
    provider: { alicloud: [{ region }] },
    resource: {
      alicloud_vpc: { net: { vpc_name: name, cidr_block: '10.0.0.0/8' } },
      alicloud_oss_bucket: Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`b${index}`, { bucket: `${name}-${index}` }])),
      alicloud_eip_address: { a: {}, b: {} },
    },
  });

  test('different stacks make their own objects, each in its region', async () => {
    const simulator = await attach();
    const names = ['one', 'two', 'three', 'four'];
    await Promise.all(
      names.map(async (name, index) => {
        const configuration = stack(name, index % 2 === 0 ? 'cn-hangzhou' : 'cn-beijing');
        const place = workspace(configuration);
        await terraformOk(place.folder, ['apply', '-auto-approve'], {
          ...(await simulator.envFor({ label: name, configurations: [configuration] })),
        });
        place.remove();
      }),
    );
    const objects = await simulator.control.objects();
    expect(objects).toHaveLength(names.length * 8);
    expect(objects.filter(({ kind, region }) => kind === 'alicloud_eip_address' && region === 'cn-beijing')).toHaveLength(4);
    expect(new Set(objects.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(objects.length);
  });

  test('the object of an address is found in the state', async () => {
    const one = await stand({
      resource: { alicloud_vpc: { net: { for_each: { a: '10.0.0.0/8' }, vpc_name: '${each.key}', cidr_block: '${each.value}' } } },
    });
    await one.apply();
    const file = join(one.folder, 'terraform.tfstate');
    const found = resolveAddress(file, 'alicloud_vpc.net["a"]');
    expect(found).toEqual({ kind: 'alicloud_vpc', id: one.state('alicloud_vpc.net')['id'] });
    await one.simulator.control.drift(
      found.kind,
      found.id,
      Object.fromEntries([parseAssignment('vpc_name=b'), parseAssignment('tags={"a":"b"}')]),
    );
    expect(await one.changes()).toMatchObject([{ before: { vpc_name: 'b', tags: { a: 'b' } } }]);
    expect(() => resolveAddress(file, 'alicloud_vpc.nothing')).toThrow(
      /\[simulator.address.unknown\].*\n {2}fix: name one of alicloud_vpc.net\["a"\]/,
    );
    expect(() => parseAssignment('vpc_name')).toThrow(/\[simulator.drift.syntax\]/);
    await one.stop();
  });
});
