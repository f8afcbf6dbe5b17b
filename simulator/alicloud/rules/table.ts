import type { CloudObject } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import { ACCESS_RULES } from './access';
import { BUCKET_RULES } from './buckets';
import { KEY_RULES } from './keys';
import { NETWORK_RULES } from './network';
import { ROS_RULES } from './ros';
import type { Rules, RulesTable } from './rules';
import { SERVICE_RULES } from './services';

const TABLE: RulesTable = { ...ACCESS_RULES, ...NETWORK_RULES, ...KEY_RULES, ...BUCKET_RULES, ...SERVICE_RULES, ...ROS_RULES };

export function rulesOf(kind: string): Rules {
  return TABLE[kind] ?? {};
}

/** Whether the service has a habit of its own. */
export const hasRules = (kind: string): boolean => Object.hasOwn(TABLE, kind);

/** Removed for Terraform, still there for the service: a key waiting for its deletion. */
export function isGone(object: CloudObject): boolean {
  return object.hidden?.['gone'] === true;
}

const PROTECTIONS = ['deletion_protection', 'instance_release_protection', 'delete_protection'];

/** Services with deletion protection refuse until it is switched off. */
export function checkProtection({ id, attributes }: CloudObject): void {
  for (const name of PROTECTIONS) {
    const value = attributes[name];
    if (value === true || value === 'Enabled' || value === 'Enable') {
      throw new ServiceError('OperationDenied.DeletionProtection', `'${id}' is protected from deletion: ${name} is ${value}`, name);
    }
  }
}
