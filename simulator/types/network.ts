import type { TypeTable } from './row';

export const NETWORK: TypeTable = {
  alicloud_vpc: {
    id: 'vpc-{rc}{17}',
    computed: { router_id: 'vrt-{rc}{17}', route_table_id: 'vtb-{rc}{17}', router_table_id: '{route_table_id}', cidr_block: '172.16.0.0/12' },
  },
  alicloud_vswitch: { id: 'vsw-{rc}{17}' },
  alicloud_security_group: { id: 'sg-{rc}{17}', computed: { security_group_type: 'normal', inner_access_policy: 'Accept' } },
};
