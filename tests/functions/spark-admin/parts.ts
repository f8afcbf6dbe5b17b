import { type Asked, type Harness, WORKSPACE } from './harness';

const MEMBER = `acs:emr::${WORKSPACE}:member/2`;

/** Each kind of part that two stacks, or a stack and a person, may both have; and what is there of it. */
export const PARTS: readonly (Pick<Asked, 'type' | 'properties'> & { readonly left: (harness: Harness) => unknown })[] = [
  {
    type: 'Custom::SparkQueue',
    properties: { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40 },
    left: ({ workspace }) => workspace.queues.get('night'),
  },
  {
    type: 'Custom::SparkKyuubi',
    properties: { WorkspaceId: WORKSPACE, Name: 'bi', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' },
    left: ({ workspace }) => workspace.kyuubi.all()[0],
  },
  {
    type: 'Custom::SparkSession',
    properties: { WorkspaceId: WORKSPACE, Name: 'adhoc', Kind: 'SQL', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' },
    left: ({ workspace }) => workspace.sessions.all()[0],
  },
  {
    type: 'Custom::SparkNetworkConnection',
    properties: { WorkspaceId: WORKSPACE, Name: 'to-vpc', VpcId: 'vpc-1', VSwitchIds: ['vsw-1'], SecurityGroupId: 'sg-1' },
    left: ({ workspace }) => workspace.networks.all()[0],
  },
  {
    type: 'Custom::SparkMember',
    properties: { WorkspaceId: WORKSPACE, MemberId: '2', Roles: ['DataScience'] },
    left: ({ workspace }) => workspace.members.get(MEMBER),
  },
];
