/** Where a physical name must be unique: across all of Alibaba Cloud, in the account, in the account's region, or below its parent. */
export type NameScope = 'cloud' | 'account' | 'region' | 'parent';

/** What a service accepts as a name. `hint` completes the sentence "an OSS bucket name must be ...". */
export interface NameRule {
  readonly what: string;
  readonly scope: NameScope;
  readonly min: number;
  readonly max: number;
  readonly pattern: RegExp;
  readonly hint: string;
  /** Where an estate may have a template for such names: the kind that it writes, and what is made without one. */
  readonly template?: { readonly kind: string; readonly usual: string };
}

/** The usual template for the names of things of which a business may have several. */
export const USUAL = '{company}-{env}-{business}-{name}';

const LOWER_DASHED = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** Rules of the names that several services use, as the vendor documents them. Names of one service alone stand in its `known/names.ts`. */
export const NAMES = {
  ossBucket: {
    what: 'an OSS bucket name',
    scope: 'cloud',
    min: 3,
    max: 63,
    pattern: LOWER_DASHED,
    hint: '3-63 lowercase letters, digits or dashes, not ending in a dash',
    template: { kind: 'bucket', usual: USUAL },
  },
  ramRole: {
    what: 'a RAM role name',
    scope: 'account',
    min: 1,
    max: 64,
    pattern: /^[A-Za-z0-9-]+$/,
    hint: '1-64 letters, digits or dashes',
    template: { kind: 'role', usual: USUAL },
  },
  resourceGroup: {
    what: 'the name of a resource group',
    scope: 'account',
    min: 3,
    max: 50,
    pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
    hint: '3-50 letters, digits or dashes, starting with a letter',
  },
  ramPolicy: {
    what: 'a RAM policy name',
    scope: 'account',
    min: 1,
    max: 128,
    pattern: /^[A-Za-z0-9-]+$/,
    hint: '1-128 letters, digits or dashes',
    template: { kind: 'role', usual: USUAL },
  },
  rosStack: {
    what: 'a ROS stack name',
    scope: 'region',
    min: 1,
    max: 255,
    pattern: /^[A-Za-z][A-Za-z0-9_-]*$/,
    hint: '1-255 letters, digits, dashes or underscores, starting with a letter',
  },
  oosParameter: {
    what: 'an OOS parameter name',
    scope: 'region',
    min: 2,
    max: 180,
    pattern: /^(?!(?:aliyun|acs|alibaba|alicloud|oos))[A-Za-z0-9_-]+$/i,
    hint: '2-180 letters, digits, dashes or underscores, not starting with aliyun, acs, alibaba, alicloud or oos',
  },
  vpc: {
    what: 'a VPC name',
    scope: 'parent',
    min: 1,
    max: 128,
    pattern: /^(?!https?:\/\/).+$/,
    hint: '1-128 characters, not starting with http:// or https://',
    template: { kind: 'vpc', usual: USUAL },
  },
  logProject: {
    what: 'an SLS project name',
    scope: 'cloud',
    min: 3,
    max: 63,
    pattern: LOWER_DASHED,
    hint: '3-63 lowercase letters, digits or dashes',
    template: { kind: 'logs', usual: USUAL },
  },
  logStore: {
    what: 'an SLS log store name',
    scope: 'parent',
    min: 2,
    max: 63,
    pattern: /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/,
    hint: '2-63 lowercase letters, digits, dashes or underscores',
  },
  fcFunction: {
    what: 'a function name',
    scope: 'region',
    min: 1,
    max: 64,
    pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
    hint: '1-64 letters, digits, dashes or underscores, not starting with a digit or dash',
  },
  fcTrigger: {
    what: 'a trigger name',
    scope: 'parent',
    min: 1,
    max: 128,
    pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
    hint: '1-128 letters, digits, dashes or underscores, not starting with a digit or dash',
  },
  kmsAlias: {
    what: 'a KMS alias',
    scope: 'region',
    min: 7,
    max: 255,
    pattern: /^alias\/[A-Za-z0-9_/-]+$/,
    hint: '"alias/" and 1-249 letters, digits, dashes, slashes or underscores',
  },
  kmsSecret: {
    what: 'a KMS secret name',
    scope: 'region',
    min: 1,
    max: 64,
    pattern: /^[A-Za-z0-9_/+=.@-]+$/,
    hint: '1-64 letters, digits or _/+=.@-',
  },
  otsInstance: {
    what: 'a Tablestore instance name',
    scope: 'region',
    min: 3,
    max: 16,
    pattern: /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/i,
    hint: '3-16 letters, digits or dashes, starting with a letter',
  },
  otsTable: {
    what: 'a Tablestore table name',
    scope: 'parent',
    min: 1,
    max: 255,
    pattern: /^[A-Za-z_][A-Za-z0-9_]*$/,
    hint: '1-255 letters, digits or underscores',
  },
} as const satisfies Record<string, NameRule>;
