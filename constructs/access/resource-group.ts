import { ResourceManagerResourceGroup } from '@cdktf/provider-alicloud/lib/resource-manager-resource-group';
import { Construct } from 'constructs';
import { NAMES } from '../../domain/names/rules';
import { badName, check } from '../core/check';
import type { GroupScope } from '../core/ram-grants';
import { ref } from '../core/reference';

/** Options of {@link ResourceGroup}. */
export interface ResourceGroupProps {
  /** Unique in the account; shown as it is. */
  readonly name: string;
}

/** A resource group: what is born in it can be granted to a role without the rest of the account. It can be deleted only when it is empty. */
export class ResourceGroup extends Construct implements GroupScope {
  readonly resources: { readonly group: ResourceManagerResourceGroup };
  readonly groupName: string;
  readonly groupId: string;
  readonly accountId: string;

  constructor(scope: Construct, id: string, { name }: ResourceGroupProps) {
    super(scope, id);
    check(this, badName(NAMES.resourceGroup, name));
    const group = new ResourceManagerResourceGroup(this, 'Group', { resourceGroupName: name, displayName: name });
    this.resources = { group };
    this.groupName = name;
    this.groupId = ref(group);
    this.accountId = ref(group, 'account_id');
  }
}
