import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../../simulator/cloud/store';
import type { FunctionHost } from '../../../simulator';
import { type Account, account } from '../account';

type Event = Parameters<FunctionHost['invoke']>[0];

/** A function of a few lines: it writes down what it is asked, fails at what is called `bad`, and may never answer for what `hangs`. */
class Asked {
  readonly events: string[] = [];
  hangs = false;
  readonly host: FunctionHost = {
    makes: (type) => type === 'Custom::Thing',
    invoke: async (event, { send }) => {
      const { RequestType: what, LogicalResourceId: id } = event;
      const [now, before] = [valueIn(event, 'ResourceProperties'), valueIn(event, 'OldResourceProperties')];
      this.events.push([what, id, now, ...(before === '' ? [] : [`was ${before}`])].join(' '));
      if (now === 'hangs' && this.hangs) await new Promise(() => undefined);
      const bad = what !== 'Delete' && now === 'bad';
      const answer = bad ? { Status: 'FAILED', Reason: 'no such thing' } : { Status: 'SUCCESS', Data: { Value: now } };
      const body = JSON.stringify({ ...answer, PhysicalResourceId: `id-of-${String(id)}` });
      await send({ method: 'POST', url: String(event['ResponseURL']), headers: {}, body });
    },
  };
  /** What it was asked since the last look. */
  fresh(): readonly string[] {
    return this.events.splice(0);
  }
}

const valueIn = (event: Event, name: string): string => String((event[name] as Event | undefined)?.['Value'] ?? '');

const thing = (value: string, more: object = {}): object => ({
  Type: 'Custom::Thing',
  Properties: { ServiceToken: 'acs:fc:cn-hangzhou:1234567890123456:functions/admin', Parameters: { Value: value } },
  ...more,
});
const ADMIN = { function_name: 'admin', handler: 'index.handler', runtime: 'nodejs20' };
const parameter = (name: string, of: string): object => ({
  Type: 'ALIYUN::OOS::Parameter',
  Properties: { Name: name, Type: 'String', Value: { 'Fn::GetAtt': [of, 'Value'] } },
});
const stack = (resources: object): Readonly<Record<string, unknown>> => ({
  stack_name: 'risk',
  template_body: JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: { Digest: { Type: 'String' } },
    Resources: resources,
  }),
  use_previous_parameters: true,
  // Nothing but a parameter that changed makes the provider update a stack.
  parameters: [{ parameter_key: 'Digest', parameter_value: JSON.stringify(resources).slice(0, 2000) }],
  timeouts: { update: '1s' },
});

describe('a stack with resources that a function makes', () => {
  let here: Account;
  let asked: Asked;
  const parameters = (): readonly unknown[] =>
    here.store.all('alicloud_oos_parameter').map(({ id, attributes }) => [id, attributes['value']]);
  beforeEach(async () => {
    asked = new Asked();
    here = await account({ host: asked.host });
    await here.make('alicloud_fcv3_function', ADMIN);
  });

  test('asks it in the order of the template, hands its answers on, and asks again for what changed only', async () => {
    const first = stack({ B: parameter('b', 'A'), A: thing('1'), C: thing('1', { DependsOn: 'B' }) });
    const made = await here.make('alicloud_ros_stack', first);
    expect(asked.fresh()).toEqual(['Create A 1', 'Create C 1']);
    expect(parameters()).toEqual([['b', '1']]);

    expect(await here.change('alicloud_ros_stack', made, stack({ B: parameter('b', 'A'), A: thing('2'), D: thing('1') }))).toBe('');
    expect(asked.fresh()).toEqual(['Update A 2 was 1', 'Create D 1', 'Delete C 1']);
    expect(parameters()).toEqual([['b', '2']]);

    expect(await here.remove('alicloud_ros_stack', made)).toBe('');
    expect(asked.fresh()).toEqual(['Delete D 1', 'Delete A 2']);
    expect(here.store.all().map(({ kind }) => kind)).toEqual(['alicloud_fcv3_function']);
  });

  test('keeps what is retained, and never asks the function to remove it', async () => {
    const made = await here.make('alicloud_ros_stack', stack({ A: thing('1', { DeletionPolicy: 'Retain' }), B: thing('1') }));
    asked.fresh();
    expect(await here.remove('alicloud_ros_stack', made)).toBe('');
    expect(asked.fresh()).toEqual(['Delete B 1']);
  });

  test('of which a creation fails is taken back, the failed one first, and says why', async () => {
    const said = await here.refused(
      'alicloud_ros_stack',
      stack({ A: thing('1'), B: parameter('b', 'A'), C: thing('bad', { DependsOn: 'B' }) }),
    );
    expect(said).toContain("unexpected state 'CREATE_ROLLBACK_COMPLETE', wanted target 'CREATE_COMPLETE'. last error: no such thing");
    expect(asked.fresh()).toEqual(['Create A 1', 'Create C bad', 'Delete C bad', 'Delete A 1']);
    expect(parameters()).toEqual([]);
    const [left] = here.store.all('alicloud_ros_stack');
    expect(left?.hidden).toMatchObject({ resources: {}, status: 'CREATE_ROLLBACK_COMPLETE' });
    expect(left?.hidden?.['events']).toEqual(
      expect.arrayContaining([expect.objectContaining({ LogicalResourceId: 'C', Status: 'CREATE_FAILED', StatusReason: 'no such thing' })]),
    );
  });

  test('of which an update fails is set back in order, and what was made for it goes last', async () => {
    const before = stack({ A: thing('1'), A2: thing('1'), B: parameter('b', 'A'), C: thing('1', { DependsOn: 'B' }), Z: thing('1') });
    const made = await here.make('alicloud_ros_stack', before);
    asked.fresh();
    const there = here.store.all('alicloud_ros_stack')[0]?.hidden?.['resources'];
    const after = stack({
      A: thing('2'),
      A2: thing('2'),
      B: parameter('b', 'A'),
      New: thing('1', { DependsOn: 'B' }),
      C: thing('bad', { DependsOn: 'New' }),
    });
    expect(await here.change('alicloud_ros_stack', made, after)).toContain("last state: 'ROLLBACK_COMPLETE'");
    expect(asked.fresh()).toEqual([
      ...['Update A 2 was 1', 'Update A2 2 was 1', 'Create New 1', 'Update C bad was 1'],
      ...['Update A 1 was 2', 'Update A2 1 was 2', 'Update C 1 was bad', 'Delete New 1'],
    ]);
    expect(parameters()).toEqual([['b', '1']]);
    const [stays] = here.store.all('alicloud_ros_stack');
    expect(stays?.hidden?.['resources']).toEqual(there);
    expect(stays?.attributes['template_body']).toBe(before['template_body']);
    // The next change goes on from there.
    expect(await here.change('alicloud_ros_stack', made, stack({ A: thing('3'), A2: thing('1'), Z: thing('1') }))).toBe('');
    expect(asked.fresh()).toEqual(['Update A 3 was 1', 'Delete C 1']);
  });

  test('goes on where it was cut off, and asks nothing twice that was answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cut-off-'));
    const open = (): Promise<Store> => Store.open(join(folder, 'cloud.jsonl'));
    const template = stack({ A: thing('1'), B: parameter('b', 'A'), C: thing('hangs', { DependsOn: 'B' }) });
    const label = 'risk-prod';
    asked.hangs = true;
    const ended = await open();
    const first = await account({ host: asked.host, label, store: ended });
    await first.make('alicloud_fcv3_function', ADMIN);
    void first.make('alicloud_ros_stack', template);
    while (asked.events.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(asked.fresh()).toEqual(['Create A 1', 'Create C hangs']);
    await ended.close();

    const store = await open();
    const next = new Asked();
    const second = await account({ host: next.host, label, store });
    const made = await second.make('alicloud_ros_stack', template);
    expect(next.fresh()).toEqual(['Create C hangs']);
    expect(store.all('alicloud_ros_stack').map(({ id }) => id)).toEqual([made['id']]);
    expect(store.all('alicloud_oos_parameter').map(({ id }) => id)).toEqual(['b']);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('in which a service refuses something after the function was asked is taken back, too', async () => {
    const said = await here.refused('alicloud_ros_stack', stack({ A: thing('1'), P: parameter('oos-refuses-this', 'A') }));
    expect(said).toContain('InvalidParameter.Name');
    expect(asked.fresh()).toEqual(['Create A 1', 'Delete A 1']);
    const refused = await here.refused('alicloud_ros_stack', { ...stack({ N: { Type: 'ALIYUN::No::Such' } }), stack_name: 'other' });
    expect(refused).toContain('knows no resource type');
    expect(here.store.all('alicloud_ros_stack')).toHaveLength(1);
  });
});
