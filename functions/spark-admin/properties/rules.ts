import type { TextRule } from './reader';

/** What the service accepts as text, as its documentation says; adding a row is adding a rule. */
export const RULES = {
  workspaceId: { pattern: /^w-[A-Za-z0-9]+$/, hint: 'a workspace id like w-1234abcd' },
  workspaceName: {
    pattern: /^[\p{Script=Han}A-Za-z0-9_-]{1,64}$/u,
    hint: '1-64 Chinese characters, letters, digits, dashes or underscores',
  },
  queueName: {
    pattern: /^[a-z][a-z0-9_-]{0,62}$/,
    hint: '1-63 lowercase letters, digits, dashes or underscores, starting with a letter',
  },
  kyuubiName: {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
    hint: 'lowercase letters, digits and dashes, beginning and ending with a letter or digit',
  },
  sessionName: { pattern: /^[A-Za-z0-9_ -]{1,64}$/, hint: '1-64 letters, digits, dashes, underscores or spaces' },
  name: { pattern: /^[A-Za-z0-9_-]{1,64}$/, hint: '1-64 letters, digits, dashes or underscores' },
  words: { pattern: /^.{1,256}$/s, hint: 'at most 256 characters' },
  computeInstance: { pattern: /^\d+c\d+g$/, hint: 'cores and GiB like 2c8g' },
  engineVersion: { pattern: /^esr-\d/, hint: 'an engine version like esr-4.6.0 (Spark 3.5.2, Scala 2.12)' },
  environment: { pattern: /^(dev|prod|production)$/, hint: 'dev, prod or production' },
  vpcId: { pattern: /^vpc-[A-Za-z0-9]+$/, hint: 'a VPC id' },
  vswitchId: { pattern: /^vsw-[A-Za-z0-9]+$/, hint: 'a vSwitch id' },
  securityGroupId: { pattern: /^sg-[A-Za-z0-9]+$/, hint: 'a security group id' },
  memberId: { pattern: /^[A-Za-z0-9_.@-]{1,128}$/, hint: 'the numeric id of a RAM user or role' },
  memberArn: { pattern: /^acs:emr::[^:]+:member\/.+$/, hint: 'a member like acs:emr::<workspace id>:member/<id>' },
  roleName: { pattern: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/, hint: 'a workspace role like Owner or DataScience' },
  kyuubiId: { pattern: /^kb-[A-Za-z0-9]+$/, hint: 'a Kyuubi service id like kb-1234abcd' },
  livyId: { pattern: /^lc-[A-Za-z0-9]+$/, hint: 'a Livy compute id like lc-1234abcd' },
  secretName: { pattern: /^[A-Za-z0-9_/+=.@-]{1,64}$/, hint: '1-64 letters, digits or _/+=.@-' },
  versionId: { pattern: /^[A-Za-z0-9_/+=.@-]{1,64}$/, hint: '1-64 letters, digits or _/+=.@-' },
  timeZone: { pattern: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, hint: 'a time zone like Asia/Shanghai' },
  account: { pattern: /^\d{1,32}$/, hint: 'the id of an account, digits' },
  region: { pattern: /^[a-z]{2}-[a-z0-9-]+$/, hint: 'a region id like cn-hangzhou' },
  kmsId: { pattern: /^[A-Za-z0-9-]{1,64}$/, hint: 'the id of a KMS instance or key' },
} as const satisfies Record<string, TextRule>;
