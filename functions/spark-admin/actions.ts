import { OPERATIONS, type OperationName } from './api/paths';

/**
 * RAM actions with the resources they are for. Placeholders in braces are filled by whoever makes the function's
 * role; `{secret}` is one for each token.
 */
export interface RoleStatement {
  /** What the function needs it for. */
  readonly purpose: string;
  readonly actions: readonly string[];
  /** `*` where the service has no resource-level authorisation. */
  readonly resource: string;
}

const SERVICE = 'emr-serverless-spark';

/** The operations of the API, which are also its actions, in alphabetical order. */
const SPARK_ACTIONS = (Object.keys(OPERATIONS) as OperationName[]).sort().map((name) => `${SERVICE}:${name}`);

/**
 * Everything the function needs and nothing else: it can neither make nor delete workspaces, submit jobs, nor read
 * other secrets. Where ROS makes workspaces with the same role, its statements come on top.
 */
export const ROLE_STATEMENTS: readonly RoleStatement[] = [
  { purpose: 'queues, gateways, sessions, connections, members and tokens', actions: SPARK_ACTIONS, resource: '*' },
  {
    purpose: 'tokens of gateways',
    actions: ['kms:CreateSecret', 'kms:GetSecretValue', 'kms:PutSecretValue'],
    resource: 'acs:kms:{region}:{account}:secret/{secret}',
  },
  {
    purpose: "secrets that are encrypted with a key of one's own",
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resource: 'acs:kms:{region}:{account}:key/{keyId}',
  },
  {
    purpose: 'its own log',
    actions: ['log:PostLogStoreLogs'],
    resource: 'acs:log:{region}:{account}:project/{logProject}/logstore/{logStore}',
  },
];
