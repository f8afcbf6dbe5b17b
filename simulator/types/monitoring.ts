import type { TypeTable } from './row';

/** Logs, metrics, alerts, tags and quotas. */
export const MONITORING: TypeTable = {
  alicloud_log_project: {
    id: '{project_name|name}',
    computed: { status: 'Normal', project_name: '{id}', name: '{id}' },
    unique: { by: ['project_name', 'name'], in: 'cloud' },
  },
  alicloud_log_store: {
    id: '{project_name|project}:{logstore_name|name}',
    computed: {
      mode: 'standard',
      metering_mode: 'ChargeByFunction',
      project_name: '{project}',
      project: '{project_name}',
      logstore_name: '{name}',
      name: '{logstore_name}',
      create_time: ({ now }) => Date.parse(now) / 1000,
    },
  },
  alicloud_log_store_index: { id: '{project}:{logstore}' },
  alicloud_sls_alert: {
    id: '{project_name}:{alert_name}',
    computed: { status: 'ENABLED', create_time: ({ now }) => Date.parse(now) / 1000 },
  },
  alicloud_sls_logtail_config: {
    id: '{project_name}:{logtail_config_name}',
    computed: { last_modify_time: ({ now }) => Date.parse(now) / 1000 },
  },

  alicloud_arms_addon_release: { id: '{environment_id}:{addon_release_name}', computed: { addon_release_name: '{addon_name}-{8}' } },
  alicloud_arms_alert_contact: { id: '{6d}' },
  alicloud_arms_alert_contact_group: { id: '{6d}' },
  alicloud_arms_alert_robot: { id: '{6d}' },
  alicloud_arms_dispatch_rule: { id: '{6d}' },
  alicloud_arms_environment: { id: 'env-{16x}', computed: { environment_id: '{id}', managed_type: 'none' } },
  alicloud_arms_grafana_workspace: { id: 'grafana-cn-{11}', computed: { status: 'Running' } },
  alicloud_arms_prometheus: { id: '{cluster_id|cluster_name}' },
  alicloud_arms_prometheus_alert_rule: {
    id: '{cluster_id}:{6d}',
    computed: { prometheus_alert_rule_id: ({ id }) => Number(id.split(':').pop()), status: 1 },
  },

  alicloud_cms_alarm: { id: '{uuid}', computed: { status: 'OK' } },
  alicloud_cms_alarm_contact: { id: '{alarm_contact_name}', global: true },
  alicloud_cms_alarm_contact_group: { id: '{alarm_contact_group_name}', global: true },
  alicloud_cms_alert_rule_v2: { id: '{uuid}', computed: { alert_rule_v2_id: '{id}', status: 'NORMAL' } },
  alicloud_cms_event_rule: { id: '{rule_name}', computed: { status: 'ENABLED' } },
  alicloud_cms_group_metric_rule: { id: '{rule_id}', computed: { status: 'OK' } },
  alicloud_cms_monitor_group: { id: '{9d}', computed: { monitor_group_name: '{resource_group_name}' } },
  alicloud_cms_prometheus_instance: { id: 'rw-{32x}' },
  alicloud_cms_site_monitor: { id: '{uuid}', computed: { task_state: '1', interval: '1' } },
  alicloud_cms_workspace: { id: '{workspace_name}' },

  alicloud_tag_associated_rule: { id: '{associated_setting_name}' },
  alicloud_tag_meta_tag: { id: '{region}:{key}' },
  alicloud_tag_policy: { id: 'p-{20}', global: true },
  alicloud_tag_policy_attachment: { id: '{policy_id}:{target_id}:{target_type}', global: true },
  alicloud_quotas_quota_alarm: { id: '{uuid}' },
  alicloud_quotas_quota_application: { id: '{uuid}', computed: { status: 'Agree' } },

  alicloud_pai_service: { id: 'eas-{16}', computed: { status: 'Running' } },
  alicloud_pai_workspace_dataset: { id: 'd-{18}' },
  alicloud_pai_workspace_member: { id: '{workspace_id}:{workspace_id}-{user_id}', computed: { member_id: '{id.last}' } },
  alicloud_pai_workspace_workspace: { id: '{6d}', computed: { status: 'ENABLED' }, unique: { by: ['workspace_name'], in: 'region' } },
};
