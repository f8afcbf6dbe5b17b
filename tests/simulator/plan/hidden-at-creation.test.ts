import { describeWithTerraform } from '../../support/terraform/describe';
import { stand } from '../stand';

const NETWORK = {
  alicloud_vpc: { a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' } },
  alicloud_vswitch: { s: { vpc_id: '${alicloud_vpc.a.id}', cidr_block: '10.1.0.0/16', zone_id: 'cn-hangzhou-i' } },
};
const GATEWAY = { vpc_id: '${alicloud_vpc.a.id}', vswitch_id: '${alicloud_vswitch.s.id}' };

/** The provider hides the vSwitch of a gateway that is not known to be an enhanced one, also when it is made. */
describeWithTerraform('a NAT gateway', () => {
  test('whose type only the service knows gets its vSwitch with the second apply', async () => {
    const one = await stand({ resource: { ...NETWORK, alicloud_nat_gateway: { n: GATEWAY } } });
    await one.apply();
    const id = one.state('alicloud_vswitch.s')['id'];
    expect(one.state('alicloud_nat_gateway.n')).toMatchObject({ nat_type: 'Enhanced', vswitch_id: '' });
    expect(await one.changes()).toMatchObject([{ actions: ['update'], before: { vswitch_id: '' }, after: { vswitch_id: id } }]);
    await one.apply();
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });

  test('whose type is written gets its vSwitch at once', async () => {
    const one = await stand({ resource: { ...NETWORK, alicloud_nat_gateway: { n: { ...GATEWAY, nat_type: 'Enhanced' } } } });
    await one.apply();
    expect(one.state('alicloud_nat_gateway.n')['vswitch_id']).toBe(one.state('alicloud_vswitch.s')['id']);
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });
});
