/** An edit of an estate as somebody would propose it. */
export interface PullRequest {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What is known to differ from Terraform's plan, and why; nothing else may. */
  readonly differs?: Readonly<Record<string, string>>;
}

/** Code knows both sides of every stack; Terraform plans a reader against what is deployed of the stack that it reads. */
const LATER = 'vSwitches get other ids once the foundation is applied';

/** The versions are protected: Terraform stops there and leaves out of the plan what it has not planned by then. */
const GIVEN_UP = 'Terraform gives the plan up at prevent_destroy, before it planned the bucket';

/** Pull requests by estate, each against one environment of it. */
export const PULL_REQUESTS: Readonly<
  Record<string, { readonly environment: string; readonly requests: Readonly<Record<string, PullRequest>> }>
> = {
  estate: {
    environment: 'dev',
    requests: {
      'resize a compute group': { file: 'businesses/risk.yaml', from: 'load: { nodes: 3', to: 'load: { nodes: 12' },
      'lower a queue': { file: 'businesses/risk.yaml', from: 'adhoc: { max: { default: 80 CU', to: 'adhoc: { max: { default: 40 CU' },
      'another cost center': { file: 'businesses/risk.yaml', from: '4711', to: '4799' },
      'expire sooner': { file: 'businesses/risk.yaml', from: 'expire: 90 days', to: 'expire: 60 days' },
      'the lake is rarely read': { file: 'businesses/risk.yaml', from: 'kind: oss-hdfs', to: 'kind: oss-hdfs\n  storageClass: IA' },
      'another engine': { file: 'businesses/risk.yaml', from: 'esr-4.6.0', to: 'esr-4.5.0' },
      'another network': {
        file: 'environments/dev.yaml',
        from: /cidr: 10\.\d+\.0\.0\/16/,
        to: 'cidr: 10.99.0.0/16',
        differs: {
          'risk-dev alicloud_ros_stack.Spark_main_Ros_Stack: code says update, Terraform nothing': LATER,
          'lending-dev alicloud_ros_stack.Spark_main_Ros_Stack: code says update, Terraform nothing': LATER,
        },
      },
    },
  },
  liulishuo: {
    environment: 'staging',
    requests: {
      'lower a queue': { file: 'businesses/learning.yaml', from: 'apps: { max: 50 CU }', to: 'apps: { max: 40 CU }' },
      'more partitions': { file: 'businesses/learning.yaml', from: 'partitions: 24', to: 'partitions: 36' },
      'no versions any more': {
        file: 'businesses/learning.yaml',
        from: 'dags: { versioning: true }',
        to: 'dags: {}',
        differs: { 'learning-staging alicloud_oss_bucket.Buckets_dags_Bucket: code says update, Terraform nothing': GIVEN_UP },
      },
      'a grant less': { file: 'businesses/learning.yaml', from: 'read: [bucket/dags], write: [bucket/logs]', to: 'write: [bucket/logs]' },
    },
  },
  mistong: {
    environment: 'staging',
    requests: {
      'a topic is renamed': { file: 'businesses/homework.yaml', from: /picture-paths/g, to: 'pictures' },
      'longer retention': { file: 'businesses/homework.yaml', from: 'retention: 3 days', to: 'retention: 7 days' },
    },
  },
  weimiao: {
    environment: 'staging',
    requests: {
      'a larger cache': { file: 'businesses/warehouse.yaml', from: '4 GiB', to: '8 GiB' },
      'no cache': { file: 'businesses/warehouse.yaml', from: 'staging: true', to: 'staging: false' },
      'another layer': { file: 'businesses/warehouse.yaml', from: 'ads: {} }', to: 'ads: {}, tmp: { expire: 7 days, plain: true } }' },
    },
  },
  juhaokan: {
    environment: 'staging',
    requests: {
      'a smaller group': {
        file: 'businesses/smart-tv.yaml',
        from: 'serving: { nodes: 8, size: 16 CU }',
        to: 'serving: { nodes: 8, size: 8 CU }',
      },
      'another cost center': { file: 'businesses/smart-tv.yaml', from: 'costCenter: smart-tv', to: 'costCenter: television' },
    },
  },
  fintopia: {
    environment: 'africa',
    requests: {
      'a group is renamed': { file: 'businesses/risk.yaml', from: 'query-small: {', to: 'query-tiny: {' },
      'smaller nights': { file: 'businesses/risk.yaml', from: 'heavy-night: { max: 2400 CU }', to: 'heavy-night: { max: 2000 CU }' },
    },
  },
};
