import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import type { RosFacts } from './row';

const GATEWAY = 'the service lets all settings of a gateway be edited: UpdateLivyCompute';

/** Serverless Spark: the workspace and the gateways that ROS knows. */
export const SPARK: RosFacts = {
  'ALIYUN::EMR::SparkWorkspace': {
    updatable: rosUpdatable('ALIYUN::EMR::SparkWorkspace'),
    holdsData: true,
    lost: 'the workspace with its jobs, workflows, sessions, history and members',
    named: 'WorkspaceName',
    shown: [
      'WorkspaceName',
      'ResourceSpec',
      'GpuSpec',
      'OssBucket',
      'RamRoleName',
      'PaymentType',
      'DlfCatalogId',
      'DlfType',
      'ReleaseType',
      'ResourceGroupId',
      'AutoRenew',
      'Duration',
      'Tags',
      'IpWhiteList',
    ],
    source:
      'ROS reference of ALIYUN::EMR::SparkWorkspace: ResourceSpec, WorkspaceName and GpuSpec may be updated. UpdateWorkspace of ' +
      'alibabacloud_emr_serverless_spark20230808 2.3.0 takes these, ipWhiteList, subscription and resourceGroupId, and no call there takes tags',
  },
  'ALIYUN::EMR::LivyCompute': {
    updatable: rosUpdatable('ALIYUN::EMR::LivyCompute'),
    holdsData: false,
    named: 'Name',
    shown: [
      'Name',
      'QueueName',
      'CpuLimit',
      'MemoryLimit',
      'LivyVersion',
      'DisplayReleaseVersion',
      'AuthType',
      'EnablePublic',
      'NetworkName',
      'Fusion',
      'AutoStartConfiguration',
      'AutoStopConfiguration',
    ],
    source: GATEWAY,
  },
};
