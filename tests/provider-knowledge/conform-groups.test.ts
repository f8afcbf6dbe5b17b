import { conform, NOT_KNOWN } from '@lakewright/provider-knowledge/conform';
import { testRows } from './conform-rows';

const VSWITCH = { vpc_id: '${alicloud_vpc.Vpc.id}', cidr_block: '10.0.0.0/16', zone_id: 'cn-hangzhou-i' };
const RULE = { type: 'ingress', ip_protocol: 'tcp', security_group_id: 'sg-1', port_range: '9083/9083' };
const OBJECT = { bucket: 'acme-dags', key: 'risk.py', content: 'x' };
const STORE = { project_name: 'acme', logstore_name: 'spark' };

testRows([
  {
    code: 'conform.group.conflict',
    type: 'alicloud_snat_entry',
    bad: { snat_table_id: 's', snat_ip: '1.2.3.4', source_cidr: '10.0.0.0/8', source_vswitch_id: 'vsw-1' },
    path: 'source_cidr',
    message: "'source_cidr', 'source_vswitch_id' exclude each other",
    fix: "keep one of 'source_cidr', 'source_vswitch_id'",
    good: { snat_table_id: 's', snat_ip: '1.2.3.4', source_vswitch_id: 'vsw-1' },
  },
  {
    code: 'conform.group.exactlyOne',
    type: 'alicloud_vswitch',
    bad: { ...VSWITCH, zone_id: null },
    path: 'zone_id',
    message: "exactly one of 'zone_id', 'availability_zone' is needed, none is set",
    fix: "set 'zone_id'",
    good: VSWITCH,
  },
  {
    code: 'conform.group.exactlyOne',
    type: 'alicloud_log_store',
    bad: { ...STORE, project: 'acme' },
    path: 'project_name',
    message: "exactly one of 'project_name', 'project' is needed, 'project_name', 'project' are set",
    fix: "set 'project_name'",
    good: STORE,
  },
  {
    code: 'conform.group.atLeastOne',
    type: 'alicloud_security_group_rule',
    bad: RULE,
    path: 'cidr_ip',
    message: "at least one of 'cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id' is needed",
    fix: "set one of 'cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'",
    good: { ...RULE, cidr_ip: '10.0.0.0/8' },
  },
  {
    code: 'conform.group.requiredWith',
    type: 'alicloud_oss_bucket_object',
    bad: { ...OBJECT, object_worm_mode: 'COMPLIANCE' },
    path: 'object_worm_mode',
    message: "'object_worm_mode' needs 'object_worm_retain_until_date' as well",
    fix: "set 'object_worm_retain_until_date'",
    good: { ...OBJECT, object_worm_mode: 'COMPLIANCE', object_worm_retain_until_date: '2027-01-01T00:00:00Z' },
  },
]);

describe('a value that is not known yet', () => {
  const codes = (type: string, body: object) => conform(type, body).map(({ code }) => code);
  const rule = (more: object) => codes('alicloud_security_group_rule', { ...RULE, ...more });

  test('excludes nothing', () => {
    expect(rule({ cidr_ip: '10.0.0.0/8', source_security_group_id: NOT_KNOWN })).toEqual([]);
    expect(rule({ cidr_ip: NOT_KNOWN, source_security_group_id: NOT_KNOWN })).toEqual([]);
    expect(rule({ cidr_ip: '10.0.0.0/8', source_security_group_id: 'sg-2' })).toEqual(['conform.group.conflict']);
  });

  test('is left out where exactly one is needed', () => {
    expect(codes('alicloud_vswitch', { ...VSWITCH, availability_zone: NOT_KNOWN })).toEqual(['conform.attribute.deprecated']);
    expect(codes('alicloud_vswitch', { ...VSWITCH, zone_id: NOT_KNOWN })).toEqual([]);
  });

  test('counts where one is needed', () => {
    expect(rule({ cidr_ip: NOT_KNOWN })).toEqual([]);
    expect(codes('alicloud_oss_bucket_object', { ...OBJECT, object_worm_mode: NOT_KNOWN })).toEqual(['conform.group.requiredWith']);
  });
});
