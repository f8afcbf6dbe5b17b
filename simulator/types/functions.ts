import type { TypeTable } from './row';

/** Functions, events and Kubernetes. */
export const FUNCTIONS: TypeTable = {
  alicloud_fcv3_alias: { id: '{function_name}:{alias_name}' },
  alicloud_fcv3_async_invoke_config: {
    put: true,
    id: '{function_name}{:qualifier}',
    computed: { function_arn: 'acs:fc:{region}:{account}:functions/{function_name}' },
  },
  alicloud_fcv3_concurrency_config: {
    put: true,
    id: '{function_name}',
    computed: { function_arn: 'acs:fc:{region}:{account}:functions/{function_name}' },
  },
  alicloud_fcv3_custom_domain: { id: '{custom_domain_name}', computed: { account_id: '{account}', api_version: '2023-03-30' } },
  alicloud_fcv3_function: {
    id: '{function_name}',
    computed: {
      function_name: 'fn-{12}',
      function_id: '{uuid}',
      function_arn: 'acs:fc:{region}:{account}:functions/{function_name|id}',
      state: 'Active',
      last_update_status: 'Successful',
      cpu: 0.35,
      memory_size: 512,
      disk_size: 512,
      timeout: 60,
      instance_concurrency: 1,
      internet_access: true,
      session_affinity: 'NONE',
      instance_isolation_mode: 'SHARE',
    },
    unique: { by: ['function_name'], in: 'region' },
  },
  alicloud_fcv3_function_version: { id: '{function_name}:1', computed: { version_id: '{id.last}' } },
  alicloud_fcv3_layer_version: {
    id: '{layer_name}:1',
    computed: { version: '{id.last}', layer_version_arn: 'acs:fc:{region}:{account}:layers/{layer_name}/versions/1' },
  },
  alicloud_fcv3_provision_config: {
    put: true,
    id: '{function_name}{:qualifier}',
    computed: { function_arn: 'acs:fc:{region}:{account}:functions/{function_name}' },
  },
  alicloud_fcv3_trigger: {
    id: '{function_name}:{trigger_name}',
    computed: {
      trigger_name: 'trigger-{8}',
      trigger_id: '{uuid}',
      target_arn: 'acs:fc:{region}:{account}:functions/{function_name}',
      status: 'Enabled',
      // Without an answer here the provider would plan it as unknown for ever.
      http_trigger: ({ fill }) => [
        {
          url_internet: fill('https://{function_name}-{8}.{region}.fcapp.run'),
          url_intranet: fill('https://{function_name}-{8}.{region}-vpc.fcapp.run'),
        },
      ],
    },
  },
  alicloud_fcv3_vpc_binding: { id: '{function_name}:{vpc_id}' },

  alicloud_event_bridge_api_destination: { id: '{api_destination_name}' },
  alicloud_event_bridge_connection: { id: '{connection_name}' },
  alicloud_event_bridge_event_bus: { id: '{event_bus_name}' },
  alicloud_event_bridge_event_source_v2: { id: '{event_source_name}' },
  alicloud_event_bridge_rule: { id: '{event_bus_name}:{rule_name}', computed: { status: 'ENABLE' } },

  alicloud_cs_kubernetes_addon: { id: '{cluster_id}:{name}' },
  alicloud_cs_kubernetes_node_pool: {
    id: '{cluster_id}:np{32x}',
    computed: { node_pool_id: '{id.last}', scaling_group_id: 'asg-{rc}{17}' },
  },
  alicloud_cs_managed_kubernetes: {
    id: 'c{32x}',
    computed: {
      certificate_authority: { cluster_cert: '', client_cert: '', client_key: '' },
      worker_ram_role_name: 'KubernetesWorkerRole-{uuid}',
      slb_id: 'lb-{rc}{17}',
      nat_gateway_id: 'ngw-{rc}{17}',
      connections: ({ fill }) => ({
        api_server_intranet: fill('https://{private_ip}:6443'),
        api_server_internet: fill('https://{public_ip}:6443'),
        master_public_ip: fill('{public_ip}'),
        service_domain: fill('*.{id}.{region}.alicontainer.com'),
      }),
      vpc_id: ({ attributes, cloud }) => {
        const first = Array.isArray(attributes['vswitch_ids']) ? attributes['vswitch_ids'][0] : '';
        return cloud.get('alicloud_vswitch', String(first))?.attributes['vpc_id'] ?? '';
      },
      security_group_id: 'sg-{rc}{17}',
      cluster_spec: 'ack.pro.small',
      version: '1.34.1-aliyun.1',
    },
  },
};
