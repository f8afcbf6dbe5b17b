const TABLE = {
  'ALIYUN::EMR::SparkWorkspace': ['ResourceSpec', 'WorkspaceName', 'GpuSpec'],
  'ALIYUN::EMR::LivyCompute': [
    'AuthType',
    'AutoStartConfiguration',
    'AutoStopConfiguration',
    'CpuLimit',
    'DisplayReleaseVersion',
    'EnablePublic',
    'EnvironmentId',
    'Fusion',
    'LivyServerConf',
    'LivyVersion',
    'MemoryLimit',
    'Name',
    'NetworkName',
    'QueueName',
  ],
  'ALIYUN::OSS::Bucket': [
    'AccessControl',
    'BlockPublicAccess',
    'CORSConfiguration',
    'DeletionForce',
    'EnableOssHdfsService',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'Policy',
    'RefererConfiguration',
    'ServerSideEncryptionConfiguration',
    'Tags',
    'VersioningConfiguration',
    'WebsiteConfigurationV2',
  ],
  'ALIYUN::DLF::Catalog': ['Description', 'LocationUri', 'Owner'],
  'ALIYUN::OOS::Parameter': ['Description', 'ResourceGroupId', 'Tags', 'Value'],
  'ALIYUN::ROS::CustomResource': ['Parameters', 'Timeout'],
} as const satisfies Record<string, readonly string[]>;

/** A type that ROS makes and whose properties are known. */
export type RosType = keyof typeof TABLE;

/** Properties that ROS updates in place; a change of any other would replace the resource. Types under `Custom::` are custom resources. */
export const rosUpdatable = (type: RosType): readonly string[] => TABLE[type];
