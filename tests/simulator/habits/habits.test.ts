import { describeWithTerraform } from '../../support/terraform/describe';
import { stand, type Change, type Stand } from '../stand';
import { HABITS, together, type Habit } from './rows';

const before = together(HABITS.map((habit) => habit.before));
const after = together(HABITS.map((habit) => habit.after ?? habit.before));

function changeOf(changes: readonly Change[], { address }: Habit): Change | undefined {
  return changes.find((change) => change.address === address);
}

function touches(change: Change | undefined, { attribute }: Habit): boolean {
  return change !== undefined && JSON.stringify(change.before?.[attribute] ?? null) !== JSON.stringify(change.after?.[attribute] ?? null);
}

describeWithTerraform('habits of the provider', () => {
  let one: Stand;
  let atOnce: Change[];
  let promised: Change[];
  let afterwards: Change[];

  beforeAll(async () => {
    one = await stand({ resource: before });
    await one.apply();
    atOnce = await one.changes();
    one.write({ resource: after });
    promised = await one.changes();
    await one.apply();
    afterwards = await one.changes();
  });
  afterAll(() => one.stop());

  test.each(HABITS.map((habit) => [`${habit.address}.${habit.attribute}`, habit] as const))('%s', (_name, habit) => {
    expect(touches(changeOf(atOnce, habit), habit)).toBe(habit.shows === 'at once');
    if (habit.after !== undefined) expect(touches(changeOf(promised, habit), habit)).toBe(true);
    expect(touches(changeOf(afterwards, habit), habit)).toBe(habit.shows !== 'hidden');
  });

  test.each(HABITS.filter(({ shows }) => shows === 'hidden').map((habit) => [habit.address, habit] as const))(
    '%s: the cloud still has the old value',
    async (address, { attribute, before: old }) => {
      const [type = '', name = ''] = address.split('.');
      const [object] = await one.simulator.control.objects(type);
      expect(object?.attributes[attribute]).toBe((old[type]?.[name] as Record<string, unknown>)[attribute]);
      expect(one.state(address)[attribute]).not.toBe(object?.attributes[attribute]);
    },
  );
});

describeWithTerraform('strict', () => {
  test('names the attribute of every habit', async () => {
    const one = await stand({ resource: before }, { strict: true });
    const creation = (await one.run('apply', '-auto-approve')).stderr;
    // What could not be created in order is in the state all the same; without refreshing, only the plan speaks.
    one.write({ resource: after });
    const change = (await one.run('plan')).stderr;
    const said = `${creation}\n${change}`.replace(/\s+/g, ' ');
    for (const { address, attribute, strict } of HABITS) {
      const named = new RegExp(`\\[simulator.strict\\] ${address.split('.')[0]}\\.${attribute}: [^[]*${strict.source}`);
      expect({ address, attribute, said: named.test(said) }).toEqual({ address, attribute, said: true });
    }
    await one.stop();
  });

  test('has nothing against what the provider really does', async () => {
    const one = await stand(
      { resource: { alicloud_vpc: { net: { vpc_name: 'a', cidr_block: '10.0.0.0/8', force_delete: false } } } },
      { strict: true },
    );
    await one.apply();
    one.write({ resource: { alicloud_vpc: { net: { vpc_name: 'b', cidr_block: '10.0.0.0/8', force_delete: true } } } });
    await one.apply();
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });

  test('shows drift that no plan would show', async () => {
    const resource = {
      alicloud_fcv3_function: {
        f: { function_name: 'f', handler: 'h', runtime: 'nodejs20', code: { oss_bucket_name: 'code', oss_object_name: 'a.zip' } },
      },
      alicloud_oss_bucket: { code: { bucket: 'code' } },
    };
    const one = await stand(
      {
        resource: {
          ...resource,
          alicloud_fcv3_function: { f: { ...resource.alicloud_fcv3_function.f, depends_on: ['alicloud_oss_bucket.code'] } },
        },
      },
      { strict: true },
    );
    await one.apply();
    await one.simulator.control.drift('alicloud_fcv3_function', 'f', { code: [{ oss_bucket_name: 'code', oss_object_name: 'other.zip' }] });
    expect((await one.run('plan')).stderr.replace(/\s+/g, ' ')).toMatch(
      /alicloud_fcv3_function.code: the cloud has another value than the state/,
    );
    await one.stop();
  });
});
