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

/** A workspace that ROS makes: its role, and the ROS stacks that it and its parts are in. */
export interface ManagedWorkspace {
  readonly roleName: string;
  readonly stackName: string;
  /** Where what is in it is apart from it. */
  readonly partsName?: string;
}

/**
 * How the values begin that a workspace's stack hands back (`WorkspaceId`, `LivyEndpoint`). Names have no capital letter, so what follows
 * `<stack>-` and begins with one is a value of this stack and of no other, whatever stacks, businesses and environments are called.
 */
const VALUES = ['Kyuubi', 'Livy', 'Session', 'Workspace'] as const;

/** Where ROS may act. */
export interface StackScope {
  /** The workspaces that it makes. */
  readonly workspaces: readonly ManagedWorkspace[];
  readonly functionName: string;
  /** Whether it may delete workspaces. */
  readonly deletes: boolean;
}

const on = ({ actions }: ActionList, ...resources: readonly string[]): Statement => ({ actions, resources });

/** The permissions of {@link STACK_ACTIONS} that name no workspace, as narrow as each service lets them be. */
export function stackStatements({ functionName, deletes }: Omit<StackScope, 'workspaces'>): readonly Statement[] {
  const { workspaces, livy, looks, deletion, invoke } = STACK_ACTIONS;
  return [
    ...[workspaces, livy, looks, ...(deletes ? [deletion] : [])].map((list) => on(list, '*')),
    on(invoke, `acs:fc:*:*:functions/${functionName}`, `acs:fc:*:*:functions/${functionName}/*`),
  ];
}

/** The permissions of {@link STACK_ACTIONS} on what belongs to each workspace. */
export const workspaceStatements = ({ workspaces }: Pick<StackScope, 'workspaces'>): readonly Statement[] => {
  if (workspaces.length === 0) return [];
  const stacks = workspaces.flatMap(({ stackName, partsName }) => [stackName, ...(partsName === undefined ? [] : [partsName])]);
  const values = stacks.flatMap((stack) => VALUES.map((value) => `acs:oos:*:*:parameter/${stack}-${value}*`));
  return [
    on(STACK_ACTIONS.passRole, ...workspaces.map(({ roleName }) => `acs:ram:*:*:role/${roleName}`)),
    on(STACK_ACTIONS.handBack, ...values),
  ];
};
