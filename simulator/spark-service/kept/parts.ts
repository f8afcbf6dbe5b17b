import type { PartRow } from './part-row';

const TOKEN = { Name: [['name']], GatewayId: [['gatewayId']] };

/** Everything in a workspace but Livy gateways, which ROS makes itself. */
export const PARTS = {
  queues: {
    kind: 'Custom::SparkQueue',
    word: 'queue',
    names: { Name: [['queueName']], MaxCu: [['cu'], ['maxCu']], Environments: [['environments']] },
  },
  kyuubi: {
    kind: 'Custom::SparkKyuubi',
    word: 'kyuubi',
    names: {
      Name: [['settings', 'name']],
      Queue: [['settings', 'queue']],
      EngineVersion: [['settings', 'releaseVersion']],
      KyuubiVersion: [['settings', 'kyuubiReleaseVersion']],
      ComputeInstance: [['settings', 'computeInstance']],
      Replicas: [['settings', 'replica']],
      State: [['state']],
    },
  },
  sessions: {
    kind: 'Custom::SparkSession',
    word: 'session',
    names: {
      Name: [['settings', 'name']],
      Kind: [['settings', 'kind']],
      Queue: [['settings', 'queueName']],
      AutoStopMinutes: [['settings', 'autoStopConfiguration', 'idleTimeoutMinutes']],
      State: [['state']],
    },
  },
  networks: {
    kind: 'Custom::SparkNetworkConnection',
    word: 'network',
    names: { Name: [['name']], VpcId: [['vpcId']], VSwitchIds: [['vswitchIds']], SecurityGroupId: [['securityGroupId']] },
  },
  members: {
    kind: 'Custom::SparkMember',
    word: 'member',
    names: { Roles: [['roles']] },
    more: ({ memberArn: arn }) => ({ MemberId: String(arn).replace(/^.*:member\//, '') }),
  },
  kyuubiTokens: { kind: 'Custom::SparkKyuubiToken', word: 'kyuubi-token', names: TOKEN },
  livyTokens: { kind: 'Custom::SparkLivyToken', word: 'livy-token', names: TOKEN },
} as const satisfies Readonly<Record<string, PartRow>>;
