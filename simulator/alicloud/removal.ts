import type { CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes, View } from '../cloud/store';
import { referencesIn, resolveReference } from './references';
import { isGone } from './rules/table';

/** What happens to the objects that point to a removed one. */
type Consequence = 'refuse' | 'cascade';

/** By the kind that is removed. Where there is no row, whoever pointed to it points to nothing. */
const CONSEQUENCES: Readonly<Record<string, { readonly then: Consequence; readonly code: string }>> = {
  alicloud_vpc: { then: 'refuse', code: 'DependencyViolation' },
  alicloud_vswitch: { then: 'refuse', code: 'DependencyViolation' },
  alicloud_security_group: { then: 'refuse', code: 'DependencyViolation' },
  alicloud_route_table: { then: 'refuse', code: 'DependencyViolation.RouteTable' },
  alicloud_nat_gateway: { then: 'refuse', code: 'DependencyViolation.BandwidthPackages' },
  alicloud_eip_address: { then: 'refuse', code: 'IncorrectEipStatus' },
  alicloud_vpc_gateway_endpoint: { then: 'refuse', code: 'DependencyViolation' },
  alicloud_kms_instance: { then: 'refuse', code: 'DependencyViolation' },
  alicloud_ots_instance: { then: 'refuse', code: 'OTSInstanceNotEmpty' },
  alicloud_resource_manager_resource_group: { then: 'refuse', code: 'DeleteConflict.ResourceGroup.Resource' },
  alicloud_dms_enterprise_workspace: { then: 'refuse', code: 'WorkspaceNotEmpty' },

  alicloud_ram_role: { then: 'cascade', code: '' },
  alicloud_ram_user: { then: 'cascade', code: '' },
  alicloud_alikafka_instance: { then: 'cascade', code: '' },
  alicloud_rocketmq_instance: { then: 'cascade', code: '' },
  alicloud_star_rocks_instance: { then: 'cascade', code: '' },
  alicloud_db_instance: { then: 'cascade', code: '' },
  alicloud_kvstore_instance: { then: 'cascade', code: '' },
  alicloud_redis_tair_instance: { then: 'cascade', code: '' },
  alicloud_selectdb_db_instance: { then: 'cascade', code: '' },
  alicloud_log_project: { then: 'cascade', code: '' },
  alicloud_log_store: { then: 'cascade', code: '' },
  alicloud_cs_managed_kubernetes: { then: 'cascade', code: '' },
};

/** Types that belong to the object they point to; a removal takes only these with it, and never minds them. */
const PARTS =
  /^alicloud_(alikafka_(topic|consumer_group|sasl_user|sasl_acl|instance_allowed_ip_attachment|scheduled_scaling_rule)|rocketmq_(topic|consumer_group|account|acl)|star_rocks_node_group|db_(database|account_privilege|backup_policy)|rds_account|kvstore_account|selectdb_db_cluster|log_(store|store_index)|sls_(alert|logtail_config)|cs_kubernetes_(addon|node_pool)|ram_(role|user)_policy_attachment)$/;

/** Objects that point to this one. */
function holdersOf(view: View, object: CloudObject): CloudObject[] {
  return view.all().filter(
    (other) =>
      other !== object &&
      !isGone(other) &&
      referencesIn(other).some((reference) => {
        if (!reference.target.kinds.includes(object.kind) || !(reference.value === object.id || reference.target.by !== undefined))
          return false;
        const found = resolveReference(view, reference);
        return found?.kind === object.kind && found.id === object.id;
      }),
  );
}

/** Removes an object as its service would: refused while it is in use, or with all that belongs to it. */
export function removeObject(changes: Changes, object: CloudObject): void {
  const row = CONSEQUENCES[object.kind];
  if (row !== undefined) {
    const holders = holdersOf(changes, object);
    const first = holders.find(({ kind }) => !PARTS.test(kind));
    if (row.then === 'refuse' && first !== undefined) {
      throw new ServiceError(
        row.code,
        `'${object.id}' is still in use by ${first.kind} '${first.id}'${holders.length > 1 ? ` and ${holders.length - 1} more` : ''}`,
      );
    }
    if (row.then === 'cascade') for (const holder of holders) if (PARTS.test(holder.kind)) changes.remove(holder.kind, holder.id);
  }
  changes.remove(object.kind, object.id);
}
