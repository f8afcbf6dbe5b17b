import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import type { RosTypeFacts } from './row';

/** Parameters of our own kinds of object that say how big and where: none holds a secret. */
const PLAIN = [
  'Name',
  'Kind',
  'Queue',
  'Queues',
  'MaxCu',
  'MinCu',
  'RestoreMaxCu',
  'Environments',
  'Schedule',
  'TimeZone',
  'Windows',
  'EngineVersion',
  'KyuubiVersion',
  'ComputeInstance',
  'Replicas',
  'Public',
  'Fusion',
  'State',
  'AutoStart',
  'AutoStopMinutes',
  'VpcId',
  'VSwitchIds',
  'SecurityGroupId',
  'MemberId',
  'MemberType',
  'Roles',
  'WorkspaceName',
  'WorkspaceId',
  'SecretName',
  'TakeOver',
  'Since',
  'Livy',
  'MemberArns',
  'ExpireDays',
  'KmsInstanceId',
  'EncryptionKeyId',
];

/** Everything that a function makes for ROS: `ALIYUN::ROS::CustomResource` and all types under `Custom::`. */
export const CUSTOM: RosTypeFacts = {
  updatable: rosUpdatable('ALIYUN::ROS::CustomResource'),
  holdsData: false,
  handedOver: true,
  named: 'Parameters.Name',
  shown: ['ServiceToken', 'Timeout', ...PLAIN.map((name) => `Parameters.${name}`)],
  source: 'ROS reference of ALIYUN::ROS::CustomResource: ServiceToken may not be updated, Parameters and Timeout may',
};
