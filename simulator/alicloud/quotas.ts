import type { CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { View } from '../cloud/store';
import { accountOf } from './account';

/** How many objects of a kind an account may have: in all, in a region, or for each value of an attribute. */
export interface Quota {
  readonly kind: string;
  readonly per: 'account' | 'region' | `attribute:${string}`;
  readonly limit: number;
  readonly code: string;
}

/** Quotas a new account starts with. */
const QUOTAS: readonly Quota[] = [
  { kind: 'alicloud_vpc', per: 'region', limit: 10, code: 'QuotaExceeded.Vpc' },
  { kind: 'alicloud_vswitch', per: 'attribute:vpc_id', limit: 150, code: 'QuotaExceeded.VSwitch' },
  { kind: 'alicloud_route_table', per: 'attribute:vpc_id', limit: 9, code: 'QuotaExceeded.RouteTable' },
  { kind: 'alicloud_security_group', per: 'region', limit: 100, code: 'QuotaExceed.SecurityGroup' },
  { kind: 'alicloud_security_group_rule', per: 'attribute:security_group_id', limit: 200, code: 'InvalidSecurityGroupId.QuotaExceed' },
  { kind: 'alicloud_eip_address', per: 'region', limit: 20, code: 'QuotaExceeded.Eip' },
  { kind: 'alicloud_nat_gateway', per: 'attribute:vpc_id', limit: 5, code: 'QuotaExceeded.NatGateway' },
  { kind: 'alicloud_oss_bucket', per: 'account', limit: 100, code: 'TooManyBuckets' },
  { kind: 'alicloud_ram_role', per: 'account', limit: 1000, code: 'LimitExceeded.Role' },
  { kind: 'alicloud_ram_policy', per: 'account', limit: 1500, code: 'LimitExceeded.Policy' },
  { kind: 'alicloud_ram_user', per: 'account', limit: 1000, code: 'LimitExceeded.User' },
  { kind: 'alicloud_ram_role_policy_attachment', per: 'attribute:role_name', limit: 20, code: 'LimitExceeded.Role.Policy' },
  { kind: 'alicloud_ros_stack', per: 'region', limit: 200, code: 'StackNumberLimit' },
  { kind: 'alicloud_log_project', per: 'region', limit: 50, code: 'ExceedQuota' },
  { kind: 'alicloud_log_store', per: 'attribute:project_name', limit: 200, code: 'ExceedQuota' },
  { kind: 'alicloud_alikafka_topic', per: 'attribute:instance_id', limit: 1000, code: 'ONS_TOPIC_QUOTA_EXCEEDED' },
  { kind: 'alicloud_oos_parameter', per: 'region', limit: 1000, code: 'QuotaExceed.Parameter' },
];

/** A quota as the quota centre lists it. */
export interface ListedQuota {
  readonly product: string;
  readonly code: string;
  readonly name: string;
  readonly limit: number;
  readonly used: number;
}

/** Codes of the quota centre that are known; the others are made up. */
const ACTIONS: Readonly<Record<string, string>> = {
  alicloud_vpc: 'vpc_quota_vpcs_num',
  alicloud_vswitch: 'vpc_quota_vswitches_num',
  alicloud_route_table: 'vpc_quota_route_tables_num',
};
const PRODUCTS: readonly (readonly [kind: RegExp, product: string])[] = [
  [/^alicloud_(vpc|vswitch|route_table|nat_gateway)/, 'vpc'],
  [/^alicloud_security_group/, 'ecs'],
  [/^alicloud_log/, 'sls'],
];

/** What the account may have in a region, and what of it is used. */
export const quotasOf = (view: View, region: string): ListedQuota[] =>
  QUOTAS.map(({ kind, per, limit }) => {
    const [, service = '', noun = service] = /^alicloud_([a-z]+)_?(.*)$/.exec(kind) ?? [];
    const here = view.all(kind).filter((object) => object.region === '' || object.region === region);
    return {
      product: PRODUCTS.find(([form]) => form.test(kind))?.[1] ?? service,
      code: ACTIONS[kind] ?? `q_${kind.replace('alicloud_', '')}`,
      name: `${(noun === '' ? service : noun).replaceAll('_', ' ')}s per ${per.replace('attribute:', '').replace(/_id$/, '')}`,
      limit,
      used: per === 'region' || per === 'account' ? here.length : 0,
    };
  });

/** Limits by kind, for example `{ alicloud_vpc: 30 }`; they replace the account's usual ones. */
export type QuotaLimits = Readonly<Record<string, number>>;

/** Refuses an object above a quota. */
export function checkQuota(view: View, fresh: CloudObject, limits: QuotaLimits): void {
  const known = QUOTAS.filter(({ kind }) => kind === fresh.kind);
  const own = limits[fresh.kind];
  const quotas: readonly Quota[] =
    known.length > 0 || own === undefined ? known : [{ kind: fresh.kind, per: 'region', limit: own, code: 'QuotaExceeded' }];
  for (const { per, limit, code } of quotas) {
    const most = own ?? limit;
    const used = view.all(fresh.kind).filter((other) => counts(per, other, fresh)).length;
    if (used >= most)
      throw new ServiceError(code, `the quota of ${fresh.kind} per ${per.replace('attribute:', '')} is ${most}, all are used`);
  }
}

function counts(per: Quota['per'], other: CloudObject, fresh: CloudObject): boolean {
  if (accountOf(other) !== accountOf(fresh)) return false;
  if (per === 'account') return true;
  if (per === 'region') return other.region === fresh.region;
  const attribute = per.slice('attribute:'.length);
  return other.attributes[attribute] === fresh.attributes[attribute];
}
