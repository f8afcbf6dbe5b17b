import type { TypeTable } from './row';

/** Networks and what is in them. */
export const NETWORK: TypeTable = {
  alicloud_eip_address: {
    id: 'eip-{rc}{17}',
    computed: {
      ip_address: '{public_ip}',
      status: 'Available',
      bandwidth: '5',
      internet_charge_type: 'PayByBandwidth',
      payment_type: 'PayAsYouGo',
      isp: 'BGP',
      netmode: 'public',
    },
  },
  alicloud_eip_association: {
    id: '{allocation_id}:{instance_id}',
    computed: { instance_type: 'Nat', mode: 'NAT' },
    unique: { by: ['allocation_id'], in: 'region' },
  },
  alicloud_nat_gateway: {
    id: 'ngw-{rc}{17}',
    computed: {
      snat_table_ids: 'stb-{rc}{17}',
      forward_table_ids: 'ftb-{rc}{17}',
      bandwidth_package_ids: '',
      nat_type: 'Enhanced',
      payment_type: 'PayAsYouGo',
      internet_charge_type: 'PayByLcu',
      network_type: 'internet',
      eip_bind_mode: 'MULTI_BINDED',
      icmp_reply_enabled: true,
    },
  },
  alicloud_network_acl: { id: 'nacl-{rc}{17}' },
  alicloud_privatelink_vpc_endpoint: {
    id: 'ep-{rc}{17}',
    computed: {
      endpoint_domain: '{id}.epsrv-{rc}{17}.{region}.privatelink.aliyuncs.com',
      status: 'Active',
      connection_status: 'Connected',
      endpoint_business_status: 'Normal',
    },
  },
  alicloud_privatelink_vpc_endpoint_zone: { id: '{endpoint_id}:{zone_id}', computed: { status: 'Connected', eni_ip: '{private_ip}' } },
  alicloud_route_entry: {
    id: '{route_table_id}:vrt-{rc}{17}:{destination_cidrblock}:{nexthop_type}:{nexthop_id}',
    unique: { by: ['route_table_id', 'destination_cidrblock'], in: 'region' },
  },
  alicloud_route_table: { id: 'vtb-{rc}{17}' },
  alicloud_route_table_attachment: { id: '{route_table_id}:{vswitch_id}', unique: { by: ['vswitch_id'], in: 'region' } },
  alicloud_security_group: {
    id: 'sg-{rc}{17}',
    computed: { security_group_type: 'normal', inner_access_policy: 'Accept', inner_access: true },
  },
  alicloud_security_group_rule: {
    id: '{security_group_id}:{type}:{ip_protocol}:{port_range}:{nic_type}:{cidr_ip|ipv6_cidr_ip|source_security_group_id|prefix_list_id}:{policy}:{priority}',
    computed: { nic_type: 'intranet', prefix_list_id: '', security_group_rule_id: 'sgr-{rc}{17}' },
  },
  alicloud_snat_entry: {
    id: '{snat_table_id}:snat-{rc}{17}',
    computed: { snat_entry_id: '{id.last}' },
    unique: { by: ['snat_table_id', 'source_vswitch_id', 'source_cidr'], in: 'region' },
  },
  alicloud_vpc: {
    id: 'vpc-{rc}{17}',
    computed: {
      router_id: 'vrt-{rc}{17}',
      route_table_id: 'vtb-{rc}{17}',
      router_table_id: '{route_table_id}',
      cidr_block: '172.16.0.0/12',
      dns_hostname_status: 'DISABLED',
    },
  },
  alicloud_vpc_flow_log: {
    id: 'fl-{rc}{17}',
    computed: { flow_log_id: '{id}', status: 'Active', business_status: 'Normal', aggregation_interval: '10', ip_version: 'IPv4' },
  },
  alicloud_vpc_gateway_endpoint: { id: 'vpce-{rc}{17}', computed: { status: 'Created' } },
  alicloud_vpc_gateway_endpoint_route_table_attachment: { id: '{gateway_endpoint_id}:{route_table_id}', computed: { status: 'Created' } },
  alicloud_vpc_peer_connection: { id: 'pcc-{rc}{17}', computed: { status: 'Activated', bandwidth: 1024, link_type: 'Gold' } },
  alicloud_vswitch: { id: 'vsw-{rc}{17}', computed: { is_default: false } },
};
