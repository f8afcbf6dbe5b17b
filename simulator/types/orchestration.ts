import type { TypeTable } from './row';

/** Services that run other services. */
export const ORCHESTRATION: TypeTable = {
  alicloud_cloud_control_resource: {
    id: '{product}::{resource_code}:{16x}',
    computed: { resource_id: '{id.last}', resource_attributes: '{}' },
  },
  alicloud_oos_execution: {
    id: 'exec-{20}',
    computed: { status: 'Success', status_message: '', outputs: '{}', counters: '{}', template_version: 'v1', executed_by: '{account}' },
  },
  alicloud_oos_parameter: { id: '{parameter_name}', unique: { by: ['parameter_name'], in: 'region' } },
  alicloud_oos_secret_parameter: { id: '{secret_parameter_name}', unique: { by: ['secret_parameter_name'], in: 'region' } },
  alicloud_oos_template: {
    id: '{template_name}',
    computed: {
      template_id: 't-{20}',
      template_format: 'JSON',
      template_version: 'v1',
      share_type: 'Private',
      template_type: 'Automation',
    },
  },
  alicloud_ros_stack: { id: '{uuid}', computed: { status: 'CREATE_COMPLETE' }, unique: { by: ['stack_name'], in: 'region' } },
  alicloud_dms_airflow: { id: '{workspace_id}:af-{16}', computed: { airflow_id: '{id.last}' } },
  alicloud_dms_enterprise_workspace: { id: '{12d}' },
  alicloud_actiontrail_trail: { id: '{trail_name|name}', computed: { status: 'Enable', trail_region: 'All', event_rw: 'Write' } },
};
