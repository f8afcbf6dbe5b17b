/** What a program imports. */
export { ResourceGroup, type ResourceGroupProps } from './resource-group';
export { Role, type RoleProps } from './role';
export { ServiceLinkedRoles } from './service-linked-roles';
export { Workload, type WorkloadProps } from './workload';
