/** A plan of `count` changes as `terraform show -json` writes it: a third made, a third updated, the rest destroyed or replaced. */
export function planText(count: number): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length]?.(index)),
  });
}

type Kind = (index: number) => object;

const entry = (
  type: string,
  index: number,
  actions: readonly string[],
  before: object | null,
  after: object | null,
  more: object = {},
): object => ({
  address: `${type}.R${index}`,
  mode: 'managed',
  type,
  name: `R${index}`,
  provider_name: 'registry.terraform.io/aliyun/alicloud',
  change: { actions, before, after, after_unknown: { id: before === null }, before_sensitive: {}, after_sensitive: {}, ...more },
});

const topic = (index: number, partitions: number): object => ({
  id: `alikafka_post-cn-${index}:topic-${index}`,
  instance_id: `alikafka_post-cn-${index}`,
  topic: `topic-${index}`,
  partition_num: partitions,
  remark: 'events of a business',
  tags: { environment: 'prod', owner: 'team@acme.example', 'managed-by': 'lakewright' },
});

const policy = (index: number, bucket: string): object => ({
  policy_name: `policy-${index}`,
  policy_document: JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['oss:GetObject', 'oss:PutObject'], Resource: [`acs:oss:*:*:${bucket}/*`] }],
  }),
});

const vswitch = (index: number, cidr: string): object => ({
  id: `vsw-bp1${index}`,
  vswitch_name: `zone-${index}`,
  vpc_id: 'vpc-bp1',
  cidr_block: cidr,
  zone_id: 'cn-hangzhou-i',
});

const template = (cu: number): object => ({
  stack_name: 'spark',
  template_body: JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: { Cu: { Type: 'Number' }, TemplateDigest: { Type: 'String' } },
    Resources: {
      Workspace: {
        Type: 'ALIYUN::EMR::SparkWorkspace',
        Properties: { WorkspaceName: 'w', ResourceSpec: { Cu: { Ref: 'Cu' } } },
        DeletionPolicy: 'Retain',
      },
      ...Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [
          `Queue${index}`,
          { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc:x', Parameters: { Name: `q${index}`, MaxCu: { Ref: 'Cu' } } } },
        ]),
      ),
    },
  }),
  parameters: [
    { parameter_key: 'Cu', parameter_value: String(cu) },
    { parameter_key: 'TemplateDigest', parameter_value: String(cu) },
  ],
});

const KINDS: readonly Kind[] = [
  (index) => entry('alicloud_alikafka_topic', index, ['create'], null, topic(index, 12)),
  (index) => entry('alicloud_alikafka_topic', index, ['update'], topic(index, 12), topic(index, 24)),
  (index) => entry('alicloud_alikafka_topic', index, ['delete'], topic(index, 12), null),
  (index) => entry('alicloud_ram_policy', index, ['update'], policy(index, 'old-bucket'), policy(index, 'new-bucket')),
  (index) =>
    entry('alicloud_vswitch', index, ['delete', 'create'], vswitch(index, '10.0.0.0/20'), vswitch(index, '10.1.0.0/20'), {
      replace_paths: [['cidr_block']],
    }),
  (index) => entry('alicloud_ros_stack', index, ['update'], template(80), template(120)),
  (index) => entry('alicloud_ram_policy', index, ['create'], null, policy(index, 'new-bucket')),
  (index) =>
    entry('alicloud_oss_bucket', index, ['create'], null, { bucket: `b-${index}`, storage_class: 'Standard', tags: { owner: 'x' } }),
];
