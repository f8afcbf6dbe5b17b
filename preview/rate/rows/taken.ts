import type { RiskWord } from '../../../domain/tables';

/** What taking away or making anew means for a type, where it holds no data. */
export interface TakenRow {
  readonly type: RegExp;
  readonly risk: RiskWord;
  /** Of an outage without its end: it is over when the thing is made anew, and never where it is destroyed. */
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
  { type: /^alicloud_ram_/, risk: 'outage', why: 'who works by this right cannot' },
  { type: /^alicloud_alikafka_sasl_/, risk: 'outage', why: 'clients that log in by it are refused' },
  { type: /^alicloud_security_group_rule$/, risk: 'outage', why: 'connections that it lets in are refused' },
  {
    type: /^alicloud_(vpc|vswitch|security_group|nat_gateway|eip|snat|vpc_|route)/,
    risk: 'outage',
    why: 'what talks through it cannot',
  },
  { type: /^alicloud_kms_/, risk: 'outage', why: 'what is encrypted with it cannot be read' },
  { type: /^alicloud_oss_bucket_/, risk: 'metadata', why: 'a setting of a bucket; its objects stay' },
  { type: /^alicloud_fc/, risk: 'outage', why: 'what calls the function is refused' },
  { type: /^Custom::Spark(Queue|Kyuubi|Session|NetworkConnection)$/, risk: 'outage', why: 'jobs and queries that use it fail' },
  { type: /^Custom::/, risk: 'metadata', why: 'a setting that the admin function makes again' },
  { type: /^ALIYUN::OOS::Parameter$/, risk: 'metadata', why: 'a note of what was made, for others to read' },
];

/** The row for types without a row of their own. */
export const OTHERWISE: Omit<TakenRow, 'type'> = { risk: 'outage', why: 'who uses it has nothing' };
