import type { JsonObject } from '../../../plan';
import { change, codesOf, only, plan, read, state } from '../support/made';

const NET = { stack: 'foundation-dev' };
const VSWITCH = 'alicloud_vswitch.I';
const vswitch = { id: 'vsw-bp1aaaa', vswitch_name: 'dev-i', cidr_block: '10.0.0.0/20' };
const remade = change(VSWITCH, 'replace', { before: vswitch, after: { cidr_block: '10.1.0.0/20' }, replace_paths: [['cidr_block']] }, NET);
const gone = change(VSWITCH, 'delete', { before: vswitch }, NET);
const kafka = { id: 'kafka-1', name: 'dev-kafka', vswitch_ids: ['vsw-bp1aaaa'] };
const shared = (attributes: JsonObject = kafka) => state('shared-dev', { 'alicloud_alikafka_instance.K': attributes });

describe('what is lived in', () => {
  it('is refused before anything is touched, with attribute, values and inhabitants of other states', () => {
    const finding = only(read([plan([remade])], { states: [shared()] }), 'plan.host.inhabited');
    expect(finding).toMatchObject({ severity: 'error', exit: 1, attribute: 'cidr_block', before: '10.0.0.0/20', after: '10.1.0.0/20' });
    expect(finding.inhabitants).toEqual([
      { stack: 'shared-dev', address: 'alicloud_alikafka_instance.K', type: 'alicloud_alikafka_instance', name: 'dev-kafka' },
    ]);
    expect(finding.message).toContain("shared-dev: alicloud_alikafka_instance.K ('dev-kafka') is in it");
  });

  it.each<[string, JsonObject]>([
    ['in a parameter of a ROS stack', { stack_name: 's', parameters: [{ parameter_key: 'V', parameter_value: 'vsw-bp1aaaa' }] }],
    ['in a list in a text', { stack_name: 's', note: 'vsw-bp0,vsw-bp1aaaa' }],
    ['in a template', { stack_name: 's', template_body: '{"Resources":{"A":{"Properties":{"V":"vsw-bp1aaaa"}}}}' }],
  ])('is found %s', (_what, attributes) => {
    const states = [state('risk-dev', { 'alicloud_ros_stack.S': attributes })];
    expect(codesOf(read([plan([gone])], { states }))).toEqual(['plan.host.inhabited']);
  });

  it.each<[string, JsonObject]>([
    ['another one', { ...kafka, vswitch_ids: ['vsw-bp1bbbb'] }],
    ['a longer name', { ...kafka, vswitch_ids: ['vsw-bp1aaaa2'] }],
    ['a tag', { ...kafka, vswitch_ids: [], tags: { note: 'vsw-bp1aaaa' } }],
  ])('is not found in %s', (_what, attributes) => expect(codesOf(read([plan([gone])], { states: [shared(attributes)] }))).toEqual([]));

  it('is not lived in by an opening in a firewall or a right', () => {
    const group = change('alicloud_security_group.G', 'delete', { before: { id: 'sg-bp1aaaa' } }, NET);
    const states = [
      state('shared-dev', {
        'alicloud_security_group_rule.R': { id: 'r', security_group_id: 'sg-bp1aaaa' },
        'alicloud_ram_policy.P': { policy_document: '{"Resource":"sg-bp1aaaa"}' },
      }),
    ];
    expect(codesOf(read([plan([group])], { states }))).toEqual([]);
  });

  it('is no matter where everything in it goes in the same run: it is an order', () => {
    const kafkaGoes = change('alicloud_alikafka_instance.K', 'delete', { before: kafka }, { stack: 'shared-dev' });
    const reading = read([plan([gone]), plan([kafkaGoes])], {
      states: [shared()],
      allowances: [{ resource: 'shared-dev/alicloud_alikafka_instance.K', why: 'x', by: 'y', until: '2027-01-01' }],
    });
    expect(codesOf(reading)).toEqual(['plan.data.destroyed', 'plan.removal.order']);
    expect(reading.removals).toEqual([
      {
        first: expect.objectContaining({ stack: 'shared-dev' }) as unknown,
        then: expect.objectContaining({ address: VSWITCH }) as unknown,
      },
    ]);
  });

  it('is an order, too, where what is in it changes and leaves', () => {
    const leaves = change('alicloud_ros_stack.S', 'update', {
      before: { stack_name: 's', parameters: [{ parameter_key: 'V', parameter_value: 'vsw-bp1aaaa' }] },
      after: { stack_name: 's', parameters: [] },
    });
    const states = [
      state('risk-dev', {
        'alicloud_ros_stack.S': { stack_name: 's', parameters: [{ parameter_key: 'V', parameter_value: 'vsw-bp1aaaa' }] },
      }),
    ];
    expect(read([plan([gone]), plan([leaves])], { states }).removals).toHaveLength(1);
    const unknown = { ...leaves, change: { ...leaves.change, after_unknown: { parameters: true } } };
    expect(codesOf(read([plan([gone]), plan([unknown])], { states }))).toContain('plan.host.inhabited');
  });

  it('may be made anew with what holds no data in the same stack', () => {
    const nat = change('alicloud_nat_gateway.N', 'replace', { before: { id: 'ngw-1', vswitch_id: 'vsw-bp1aaaa' }, after: {} }, NET);
    const states = [state('foundation-dev', { [VSWITCH]: vswitch, 'alicloud_nat_gateway.N': { id: 'ngw-1', vswitch_id: 'vsw-bp1aaaa' } })];
    expect(codesOf(read([plan([remade, nat])], { states }))).toEqual([]);
  });

  it('names who is in data that would be made anew, with the data', () => {
    const before = { id: 'kafka-1', name: 'dev-kafka', zone_id: 'a' };
    const anew = change(
      'alicloud_alikafka_instance.K',
      'replace',
      { before, after: { zone_id: 'b' }, replace_paths: [['zone_id']] },
      { stack: 'shared-dev' },
    );
    const states = [state('risk-dev', { 'alicloud_alikafka_topic.T': { id: 'kafka-1:events', topic: 'events', instance_id: 'kafka-1' } })];
    const reading = read([plan([anew])], { states });
    expect(codesOf(reading)).toEqual(['plan.data.replaced']);
    expect(only(reading, 'plan.data.replaced').inhabitants?.map(({ name }) => name)).toEqual(['events']);
  });

  it('that others stand on is refused though its service would let it go, unless it is allowed', () => {
    const role = change('alicloud_ram_role.R', 'delete', { before: { id: 'dev-admin', role_name: 'dev-admin' } }, { stack: 'shared-dev' });
    const states = [state('risk-dev', { 'alicloud_ros_stack.S': { stack_name: 's', ram_role_name: 'dev-admin' } })];
    expect(only(read([plan([role])], { states }), 'plan.host.needed')).toMatchObject({ severity: 'error', exit: 2 });
    const allowances = [{ resource: 'shared-dev/alicloud_ram_role.R', why: 'x', by: 'y', until: '2027-01-01' }];
    expect(read([plan([role])], { states, allowances }).exit).toBe(0);
  });
});

describe('a region', () => {
  const documents = (region: string) => ({ 'foundation-dev': { provider: { alicloud: [{ region }] }, resource: {} } });
  const states = [
    state('foundation-dev', {
      [VSWITCH]: { ...vswitch, zone_id: 'cn-hangzhou-i' },
      'alicloud_db_instance.D': { id: 'rm-1', zone_id: 'cn-hangzhou-i' },
    }),
  ];

  it('is kept by what is there', () => {
    const finding = only(read([plan([], NET)], { states, documents: documents('cn-shanghai') }), 'plan.region.changed');
    expect(finding).toMatchObject({ exit: 1, before: 'cn-hangzhou', after: 'cn-shanghai', attribute: 'region' });
    expect(finding.message).toContain('alicloud_db_instance.D');
  });

  it('is no matter where it is the same, or nothing says it', () => {
    expect(codesOf(read([plan([], NET)], { states, documents: documents('cn-hangzhou') }))).toEqual([]);
    expect(codesOf(read([plan([], NET)], { states, documents: {} }))).toEqual([]);
  });
});
