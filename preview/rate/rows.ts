import type { RiskWord } from '../../domain/tables';

/** What taking away or making anew means for a type, where it holds no data. */
interface TakenRow {
  readonly type: RegExp;
  readonly risk: RiskWord;
  readonly why: string;
}

/** First match counts. */
export const TAKEN: readonly TakenRow[] = [
  { type: /^random_password$/, risk: 'restart', why: 'a new password is made: who holds the old one has to read it again' },
  { type: /^(random_|terraform_data$)/, risk: 'metadata', why: 'it is in the state alone, nothing in the cloud' },
  {
    type: /^alicloud_(cms_|tag_|arms_|sls_alert|actiontrail|resource_manager_)/,
    risk: 'metadata',
    why: 'it watches or names others; none of them notices',
  },
  { type: /^alicloud_ram_/, risk: 'outage', why: 'who works by this right cannot while it is away' },
  { type: /^alicloud_alikafka_sasl_/, risk: 'outage', why: 'clients that log in by it are refused while it is away' },
  { type: /^alicloud_security_group_rule$/, risk: 'outage', why: 'connections that it lets in are refused while it is away' },
  {
    type: /^alicloud_(vpc|vswitch|security_group|nat_gateway|eip|snat|vpc_|route)/,
    risk: 'outage',
    why: 'what talks through it cannot while it is away',
  },
  { type: /^alicloud_kms_/, risk: 'outage', why: 'what is encrypted with it cannot be read while it is away' },
  { type: /^alicloud_oss_bucket_/, risk: 'metadata', why: 'a setting of a bucket; its objects stay' },
  { type: /^alicloud_fc/, risk: 'outage', why: 'what calls the function is refused while it is away' },
  {
    type: /^Custom::Spark(Queue|Kyuubi|Session|NetworkConnection)$/,
    risk: 'outage',
    why: 'jobs and queries that use it fail while it is away',
  },
  { type: /^Custom::/, risk: 'metadata', why: 'a setting that the admin function makes again' },
  { type: /^ALIYUN::OOS::Parameter$/, risk: 'metadata', why: 'a note of what was made, for others to read' },
];

/** What an update in place means, by type and attribute without places in lists; services add theirs. */
export interface UpdatedRow {
  readonly type: RegExp;
  readonly attribute: RegExp;
  readonly risk: RiskWord;
  readonly why: string;
}

export const UPDATED: readonly UpdatedRow[] = [
  {
    type: /^alicloud_ram_policy$/,
    attribute: /^policy_document/,
    risk: 'outage',
    why: 'who works by it may do other things from then on; what it no longer grants fails at once',
  },
  {
    type: /^alicloud_ram_role$/,
    attribute: /^assume_role_policy/,
    risk: 'outage',
    why: 'others may take the role from then on; who no longer may is refused',
  },
  {
    type: /./,
    attribute: /(^|\.)(engine_version|service_version|release_version|version)$/,
    risk: 'restart',
    why: 'another version is started',
  },
  {
    type: /^alicloud_db_instance$/,
    attribute: /^(instance_type|instance_storage|category)$/,
    risk: 'restart',
    why: 'the service moves the instance: connections break for a moment',
  },
  {
    type: /^ALIYUN::EMR::SparkWorkspace$/,
    attribute: /^ResourceSpec/,
    risk: 'cost',
    why: 'the quota of the workspace: what may run, and cost, at most',
  },
  { type: /^Custom::SparkQueue$/, attribute: /MaxCu$/, risk: 'cost', why: 'what jobs of the queue may use at most; with less, jobs wait' },
  { type: /^Custom::SparkKyuubi$/, attribute: /./, risk: 'restart', why: 'the gateway starts anew: open connections break' },
  { type: /^Custom::SparkSession$/, attribute: /./, risk: 'restart', why: 'the session starts anew: what runs in it is lost' },
  { type: /^Custom::SparkNetworkConnection$/, attribute: /./, risk: 'outage', why: 'jobs reach the network by it' },
];
