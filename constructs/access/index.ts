/** What a program imports. */
export { Role, type RoleProps } from './role';
export { ServiceLinkedRoles } from './service-linked-roles';
export { Workload, type WorkloadProps } from './workload';
