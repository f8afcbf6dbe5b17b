import type { ActionList } from '../core/action-list';
import type { Statement } from '../core/ram-grants';

/**
 * What ROS does in a workspace's stack with the role of the admin function. Which operations it calls is documented nowhere, so
 * workspaces and Livy gateways are named by pattern; deleting a workspace is not among them.
 */
const STACK_ACTIONS = {
  workspaces: {
    why: 'making and changing workspaces',
    actions: [
      ...['CreateWorkspace', 'GetWorkspace*', 'ListWorkspaces', 'EditWorkspace*', 'UpdateWorkspace*', 'ModifyWorkspace*'],
      ...['TagResources', 'UntagResources', 'ListTagResources'],
    ].map((action) => `emr-serverless-spark:${action}`),
  },
  livy: { why: 'the Livy gateway', actions: ['emr-serverless-spark:*LivyCompute'] },
  looks: {
    why: 'what the service looks at when a workspace is made; as in the vendor’s own policy for administrators',
    actions: ['oss:ListBuckets', 'dlf:DescribeRegions', 'dlf:GetRegionStatus', 'dlf:ListCatalogs'],
  },
  deletion: { why: 'deleting workspaces, where data may be lost', actions: ['emr-serverless-spark:DeleteWorkspace'] },
  passRole: { why: 'handing a workspace the role its jobs run with', actions: ['ram:GetRole', 'ram:PassRole'] },
  handBack: {
    why: 'ids and endpoints that Terraform reads',
    actions: ['CreateParameter', 'DeleteParameter', 'GetParameter', 'ListParameters', 'UpdateParameter'].map((action) => `oos:${action}`),
  },
  invoke: { why: 'custom resources', actions: ['fc:InvokeFunction'] },
} as const satisfies Record<string, ActionList>;

/** Where ROS may act. */
export interface StackScope {
  /** What the names of workspaces' roles and values begin with, for example `acme-prod-`. */
  readonly prefix: string;
  readonly functionName: string;
  /** Whether it may delete workspaces. */
  readonly deletes: boolean;
}

/** The permissions of {@link STACK_ACTIONS}, as narrow as each service lets them be. */
export function stackStatements({ prefix, functionName, deletes }: StackScope): readonly Statement[] {
  const on = ({ actions }: ActionList, ...resources: readonly string[]): Statement => ({ actions, resources });
  const { workspaces, livy, looks, deletion, passRole, handBack, invoke } = STACK_ACTIONS;
  return [
    ...[workspaces, livy, looks, ...(deletes ? [deletion] : [])].map((list) => on(list, '*')),
    on(passRole, `acs:ram:*:*:role/${prefix}*`),
    on(handBack, `acs:oos:*:*:parameter/${prefix}*`),
    on(invoke, `acs:fc:*:*:functions/${functionName}`, `acs:fc:*:*:functions/${functionName}/*`),
  ];
}
