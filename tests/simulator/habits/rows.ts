/** Resources by type and name. */
export type Resources = Record<string, Record<string, object>>;

/** One habit of the real provider. */
export interface Habit {
  /** Address of the resource it shows on. */
  readonly address: string;
  readonly attribute: string;
  readonly before: Resources;
  /** What is changed afterwards; nothing if the habit shows at once. */
  readonly after?: Resources;
  /**
   * `at once`: the first plan after creation already differs. `for ever`: so does every plan after the change, which is promised and
   * applied. `hidden`: the change is promised, applied, and gone from the plan, yet the cloud has the old value.
   */
  readonly shows: 'at once' | 'for ever' | 'hidden';
  /** What `strict` says of the attribute; none where it says so in another place. */
  readonly strict: RegExp;
}

const ros = (name: string, template: object, parameters: Record<string, string>): Resources => ({
  alicloud_ros_stack: {
    [name]: {
      stack_name: name,
      use_previous_parameters: true,
      template_body: JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources: {}, ...template }),
      parameters: Object.entries(parameters).map(([key, value]) => ({ parameter_key: key, parameter_value: value })),
    },
  },
});

const starRocks = (password: string): Resources => ({
  alicloud_vpc: { habits: { vpc_name: 'habits', cidr_block: '10.0.0.0/8' } },
  alicloud_star_rocks_instance: {
    wh: {
      instance_name: 'wh',
      admin_password: password,
      cluster_zone_id: 'cn-hangzhou-i',
      package_type: 'official',
      pay_type: 'postPaid',
      run_mode: 'shared_data',
      version: '3.3',
      vpc_id: '${alicloud_vpc.habits.id}',
    },
  },
});

const KAFKA: Resources = {
  alicloud_alikafka_instance: { bus: { deploy_type: 5, config: '{"enable.acl":"true"}' } },
};

const acl = (types: string): Resources => ({
  ...KAFKA,
  alicloud_alikafka_sasl_acl: {
    one: {
      instance_id: '${alicloud_alikafka_instance.bus.id}',
      username: 'u',
      acl_resource_type: 'Topic',
      acl_resource_name: 't',
      acl_resource_pattern_type: 'LITERAL',
      acl_operation_type: 'Read',
      acl_operation_types: types,
    },
  },
});

/** Adding a habit is adding a row. */
export const HABITS: readonly Habit[] = [
  {
    address: 'alicloud_ros_stack.template',
    attribute: 'template_body',
    shows: 'for ever',
    strict: /sends this only when something else changes too/,
    before: ros('template', { Description: 'one' }, {}),
    after: ros('template', { Description: 'two' }, {}),
  },
  {
    address: 'alicloud_ros_stack.forgotten',
    attribute: 'parameters',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: ros('forgotten', { Parameters: { P: { Type: 'String', Default: 'd' } } }, {}),
  },
  {
    address: 'alicloud_ros_stack.secret',
    attribute: 'parameters',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: ros('secret', { Parameters: { P: { Type: 'String', NoEcho: true } } }, { P: 'hush' }),
  },
  {
    address: 'alicloud_star_rocks_instance.wh',
    attribute: 'admin_password',
    shows: 'hidden',
    strict: /promises this update, the provider never sends it/,
    before: starRocks('Old-1'),
    after: starRocks('New-2'),
  },
  {
    address: 'alicloud_alikafka_sasl_acl.one',
    attribute: 'acl_operation_types',
    shows: 'hidden',
    strict: /promises this update, the provider never sends it/,
    before: acl('Read'),
    after: acl('Write'),
  },
  {
    address: 'alicloud_oss_bucket.versions',
    attribute: 'versioning',
    shows: 'at once',
    strict: /a resource of its own sets this/,
    before: {
      alicloud_oss_bucket: { versions: { bucket: 'habit-versions' } },
      alicloud_oss_bucket_versioning: { on: { bucket: '${alicloud_oss_bucket.versions.bucket}', status: 'Enabled' } },
    },
  },
  {
    address: 'alicloud_kms_key.days',
    attribute: 'rotation_interval',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: { alicloud_kms_key: { days: { automatic_rotation: 'Enabled', rotation_interval: '365d' } } },
  },
  {
    address: 'alicloud_cms_alarm_contact.mail',
    attribute: 'channels_mail',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: { alicloud_cms_alarm_contact: { mail: { alarm_contact_name: 'c', describe: 'd', channels_mail: 'a@b.example' } } },
  },
  {
    address: 'alicloud_oos_execution.loop',
    attribute: 'loop_mode',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: {
      alicloud_oos_template: { t: { template_name: 't', content: '{}' } },
      alicloud_oos_execution: { loop: { template_name: '${alicloud_oos_template.t.template_name}', loop_mode: 'Automatic' } },
    },
  },
  {
    address: 'alicloud_alikafka_instance.serverless',
    attribute: 'disk_size',
    shows: 'at once',
    strict: /answers another value than it was given/,
    before: {
      alicloud_alikafka_instance: {
        serverless: { deploy_type: 5, instance_type: 'alikafka_serverless', disk_size: 500, spec_type: 'normal' },
      },
    },
  },
];

/** Joins the resources of many rows. */
export function together(parts: readonly Resources[]): Resources {
  const all: Resources = {};
  for (const part of parts) for (const [type, named] of Object.entries(part)) all[type] = { ...all[type], ...named };
  return all;
}
