import { change, codesOf, document, only, plan, read, state } from '../support/made';

const KAFKA = 'alicloud_alikafka_instance.K';
const NAT = 'alicloud_nat_gateway.N';
const vswitch = (zone: string) => ({ id: `vsw-${zone.at(-1)}`, zone_id: zone });
const NETWORK = state(
  'foundation-dev',
  { 'alicloud_vswitch.I': vswitch('cn-hangzhou-i'), 'alicloud_vswitch.J': vswitch('cn-hangzhou-j') },
  { outputs: { vswitches: { 'cn-hangzhou-i': 'vsw-i', 'cn-hangzhou-j': 'vsw-j' } } },
);
const remote = (zone: string) => `\${data.terraform_remote_state.Foundation.outputs.vswitches["${zone}"]}`;
const kafka = (declared: string, more: object = {}) => ({
  ...document({ [KAFKA]: { vswitch_ids: [declared], lifecycle: { ignore_changes: ['vswitch_ids'] }, ...more } }),
  data: { terraform_remote_state: { Foundation: { config: { key: 'prod/foundation-dev.tfstate' } } } },
});
const still = change(KAFKA, 'nothing', { before: { vswitch_ids: ['vsw-i'] } });
const told = (declared: string, { states = [NETWORK], change: one = still, more = {} } = {}) =>
  read([plan([one])], { states, documents: { 'risk-dev': kafka(declared, more) } });

describe('what stays in its zone and names none', () => {
  it('is told with both zones, through the outputs of the stack that made the vSwitches', () => {
    const finding = only(told(remote('cn-hangzhou-j')), 'plan.edit.ignored');
    expect(finding).toMatchObject({ attribute: 'vswitch_ids', before: 'cn-hangzhou-i', after: 'cn-hangzhou-j', severity: 'warning' });
    expect(finding.message).toContain('vswitch_ids is declared as the one in cn-hangzhou-j, deployed is the one in cn-hangzhou-i');
    expect(finding.fix).toContain('nothing moves an instance');
  });

  it('is told where the vSwitch is not made yet, and where only the instance itself says its zone', () => {
    expect(only(told(remote('cn-hangzhou-k')), 'plan.edit.ignored').after).toBe('cn-hangzhou-k');
    const said = change(KAFKA, 'nothing', { before: { vswitch_ids: ['vsw-i'], zone_id: 'cn-hangzhou-i' } });
    expect(only(told(remote('cn-hangzhou-j'), { states: [], change: said }), 'plan.edit.ignored').before).toBe('cn-hangzhou-i');
  });

  it('is told in the stack of the vSwitches itself', () => {
    const documents = {
      'foundation-dev': document({
        [NAT]: { vswitch_id: '${alicloud_vswitch.J.id}', lifecycle: { ignore_changes: ['vswitch_id'] } },
        'alicloud_vswitch.J': { zone_id: 'cn-hangzhou-j' },
      }),
    };
    const gateway = change(NAT, 'nothing', { before: { vswitch_id: 'vsw-i' } }, { stack: 'foundation-dev' });
    const finding = only(read([plan([gateway])], { states: [NETWORK], documents }), 'plan.edit.ignored');
    expect(finding).toMatchObject({ attribute: 'vswitch_id', before: 'cn-hangzhou-i', after: 'cn-hangzhou-j' });
  });

  it.each([
    ['the zone is the same', told(remote('cn-hangzhou-i'))],
    ['it names its zone, which is told', told(remote('cn-hangzhou-j'), { more: { zone_id: '${var.zone}' } })],
    ['nobody knows the zone of either', told('${local.vswitch}')],
    ['nobody knows where it is', told(remote('cn-hangzhou-j'), { states: [] })],
    [
      'an instance is in several zones',
      told(remote('cn-hangzhou-j'), {
        states: [],
        change: change(KAFKA, 'nothing', { before: { zone_id: 'cn-hangzhou-MAZ5(h,i)', vswitch_ids: ['x'] } }),
      }),
    ],
  ])('is not told where %s', (_where, reading) => expect(codesOf(reading)).not.toContain('plan.edit.ignored'));
});
