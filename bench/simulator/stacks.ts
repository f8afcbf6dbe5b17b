type Resources = Record<string, Record<string, object>>;

const times = <T>(count: number, make: (index: number) => T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${index}`, make(index)]));

/** As many resources as a business with everything: network, roles, storage, keys, streaming, warehouse. */
export const COUNT = 61;

/** 61 resources of twelve types that refer to one another. */
export const LAKEHOUSE: { readonly resource: Resources } = {
  resource: {
    alicloud_vpc: { net: { vpc_name: 'net', cidr_block: '10.0.0.0/8' } },
    alicloud_vswitch: times(3, (index) => ({
      vpc_id: '${alicloud_vpc.net.id}',
      cidr_block: `10.${index}.0.0/16`,
      zone_id: `cn-hangzhou-${'hij'[index]}`,
      vswitch_name: `s${index}`,
    })),
    alicloud_security_group: times(3, (index) => ({ security_group_name: `g${index}`, vpc_id: '${alicloud_vpc.net.id}' })),
    alicloud_security_group_rule: times(9, (index) => ({
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: `${9000 + index}/${9000 + index}`,
      security_group_id: `\${alicloud_security_group.r${index % 3}.id}`,
      cidr_ip: '10.0.0.0/8',
    })),
    alicloud_ram_role: times(4, (index) => ({
      role_name: `role-${index}`,
      assume_role_policy_document: JSON.stringify({ Version: '1', Statement: [] }),
    })),
    alicloud_ram_policy: times(4, (index) => ({
      policy_name: `policy-${index}`,
      policy_document: JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'oss:Get*', Resource: '*' }] }),
    })),
    alicloud_ram_role_policy_attachment: times(4, (index) => ({
      role_name: `\${alicloud_ram_role.r${index}.role_name}`,
      policy_name: `\${alicloud_ram_policy.r${index}.policy_name}`,
      policy_type: 'Custom',
    })),
    alicloud_oss_bucket: times(6, (index) => ({
      bucket: `bucket-${index}`,
      lifecycle_rule: [{ id: 'expire', enabled: true, prefix: 'tmp/', expiration: [{ days: 7 }] }],
    })),
    alicloud_oss_bucket_public_access_block: times(6, (index) => ({
      bucket: `\${alicloud_oss_bucket.r${index}.bucket}`,
      block_public_access: true,
    })),
    alicloud_alikafka_instance: {
      bus: { name: 'bus', deploy_type: 5, vswitch_ids: ['${alicloud_vswitch.r0.id}'], config: '{"enable.acl":"true"}' },
    },
    alicloud_alikafka_topic: times(10, (index) => ({
      instance_id: '${alicloud_alikafka_instance.bus.id}',
      topic: `t${index}`,
      remark: 'r',
      partition_num: 12,
    })),
    alicloud_kms_secret: times(10, (index) => ({ secret_name: `s${index}`, secret_data: 'x', version_id: 'v1' })),
  },
};

/** As many resources that Terraform makes itself: what its own bookkeeping costs. */
export const BUILT_IN: { readonly resource: Resources } = {
  resource: { terraform_data: times(COUNT, (index) => ({ input: `value-${index}` })) },
};
