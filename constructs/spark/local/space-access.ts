import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { MANAGED } from '../../core/kubernetes/labels';
import { dnsName } from '../../core/kubernetes/names';
import type { Space } from '../../core/kubernetes/space';
import { DRIVER_ACCOUNT } from './gateways';

const ROLE = 'submit';

/** Who may start jobs in a workspace: its own drivers, and the workloads that were granted a queue of it. */
export class SpaceAccess extends Construct {
  constructor(scope: Construct, id: string, { space, from, submitters }: { space: Space; from: Space; submitters: readonly string[] }) {
    super(scope, id);
    const namespace = space.reference;
    const account = new ServiceAccountV1(this, 'Account', { metadata: { name: DRIVER_ACCOUNT, namespace, labels: MANAGED } });
    const role = new RoleV1(this, 'Role', {
      metadata: { name: ROLE, namespace, labels: MANAGED },
      rule: [
        {
          apiGroups: [''],
          resources: ['pods', 'services', 'configmaps', 'persistentvolumeclaims'],
          verbs: ['create', 'get', 'list', 'watch', 'delete', 'deletecollection'],
        },
        { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
      ],
    });
    const bind = (name: string, subject: string, home: string): void => {
      const binding = new RoleBindingV1(this, `Binding_${name}`, {
        metadata: { name: dnsName(name, ROLE), namespace, labels: MANAGED },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: ROLE },
        subject: [{ kind: 'ServiceAccount', name: subject, namespace: home }],
      });
      binding.node.addDependency(role, account);
    };
    bind('driver', DRIVER_ACCOUNT, space.name);
    submitters.forEach((workload) => bind(`workload-${workload}`, dnsName(workload), from.name));
  }
}
