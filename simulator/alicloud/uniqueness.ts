import type { CloudObject, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { View } from '../cloud/store';
import { accountOf } from './account';
import { rowOf } from '../types/table';

/** Codes of services that say it in their own words. */
const CODES: Readonly<Record<string, string>> = {
  alicloud_oss_bucket: 'BucketAlreadyExists',
  alicloud_ros_stack: 'StackExists',
  alicloud_log_project: 'ProjectAlreadyExist',
  alicloud_kms_alias: 'Rejected.AliasExists',
};

/** Refuses a name that is taken where names are unique. */
export function checkUnique(view: View, fresh: CloudObject): void {
  const { unique: rule, put } = rowOf(fresh.kind);
  if (put === true) return;
  const taken =
    rule === undefined
      ? view.get(fresh.kind, fresh.id)
      : view
          .all(fresh.kind)
          .find(
            (other) =>
              sameName(rule.by, other.attributes, fresh.attributes) &&
              (rule.in === 'cloud' || accountOf(other) === accountOf(fresh)) &&
              (rule.in !== 'region' || other.region === fresh.region),
          );
  if (taken === undefined) return;
  const names = (rule?.by ?? []).map((name) => fresh.attributes[name]).filter((value) => typeof value === 'string' && value !== '');
  const where = rule?.in === 'cloud' ? 'in any account' : rule?.in === 'account' ? 'in the account' : 'in the region';
  throw new ServiceError(CODES[fresh.kind] ?? 'EntityAlreadyExists', `${fresh.kind} '${names[0] ?? fresh.id}' exists already ${where}`);
}

function sameName(by: readonly string[], a: JsonObject, b: JsonObject): boolean {
  return by.every((name) => (a[name] ?? '') === (b[name] ?? '')) && by.some((name) => (a[name] ?? '') !== '');
}
