import type { AccountData } from '../support/vendor-apis/account-data';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const id = (index: number): string => `c-${String(index).padStart(16, '0')}`;

const NODES = { SpecType: 'standard', StorageSize: 200, DiskNumber: 1, StoragePerformanceLevel: 'pl1', Status: 'RUNNING' };

/** An account as its services tell it, each list longer than a page of the copy. */
export const AN_ACCOUNT: AccountData = {
  buckets: many(23, (index) => ({
    name: `files-${index}`,
    region: index === 22 ? 'cn-shanghai' : 'cn-hangzhou',
    info: {
      StorageClass: 'IA',
      DataRedundancyType: 'LRS',
      ...(index === 0 && { SSEAlgorithm: 'KMS', KMSMasterKeyID: 'key-1', Versioning: 'Enabled' }),
    },
    tags: index === 0 ? { team: 'bi & risk' } : {},
  })),
  starrocks: many(30, (index) => ({
    instance: {
      InstanceId: id(index),
      InstanceName: `Warehouse_${index}`,
      InstanceStatus: index === 29 ? 'deleting' : 'running',
      RegionId: 'cn-hangzhou',
      PackageType: 'official',
      PayType: 'postPaid',
      RunMode: 'shared_data',
      Version: '3.3',
      VpcId: 'vpc-1',
      VSwitches: [{ VswId: 'vsw-1', ZoneId: 'cn-hangzhou-i', Primary: true }],
      Tags: [{ Key: 'team', Value: index % 2 === 0 ? 'bi' : 'risk' }],
    },
    groups: [
      { ...NODES, NodeGroupId: 'ng-fe', NodeGroupName: 'fe', ComponentType: 'FE', DefaultGroup: true, Cu: 8, ResidentNodeNumber: 3 },
      { ...NODES, NodeGroupId: 'ng-be', NodeGroupName: 'be', ComponentType: 'BE', DefaultGroup: true, Cu: 16, ResidentNodeNumber: 3 },
      ...many(index === 0 ? 11 : 0, (n) => ({
        ...NODES,
        NodeGroupId: `ng-${n}`,
        NodeGroupName: `query-${n}`,
        ComponentType: 'CN',
        DefaultGroup: false,
        Cu: 32,
        ResidentNodeNumber: 2,
      })),
    ],
  })),
  kafka: [
    {
      instance: {
        InstanceId: 'alikafka_one',
        Name: 'events',
        RegionId: 'cn-hangzhou',
        PaidType: 3,
        ServiceStatus: 5,
        ReservedPublishCapacity: 60,
        ReservedSubscribeCapacity: 60,
        AllConfig: '{"enable.acl":"true","enable.tiered":"false"}',
        UpgradeServiceDetailInfo: { Current2OpenSourceVersion: '3.3.1' },
        VSwitchIds: { VSwitchIds: ['vsw-1'] },
      },
      topics: many(40, (index) => ({
        Topic: `orders-${index}`,
        PartitionNum: 12,
        Remark: 'orders',
        TopicConfig: '{"retention.hours":"48"}',
        CompactTopic: false,
        LocalTopic: false,
      })),
      groups: [{ ConsumerId: 'loader', Remark: 'loads' }],
    },
    {
      instance: { InstanceId: 'alikafka_old', Name: 'old', PaidType: 1, ServiceStatus: 5 },
      topics: [{ Topic: 'old', PartitionNum: 3 }],
      groups: [],
    },
    { instance: { InstanceId: 'alikafka_gone', Name: 'gone', PaidType: 3, ServiceStatus: 10 }, topics: [], groups: [] },
  ],
  rds: many(12, (index) => ({
    instance: { DBInstanceId: `rm-${index}`, DBInstanceType: index === 11 ? 'Readonly' : 'Primary', RegionId: 'cn-hangzhou' },
    details: {
      DBInstanceDescription: `db-${index}`,
      Engine: 'MySQL',
      EngineVersion: '8.0',
      DBInstanceClass: 'mysql.n2.medium.1',
      DBInstanceStorage: 50,
    },
    tags: [{ TagKey: 'team', TagValue: 'bi' }],
  })),
  emr: many(11, (index) => ({
    cluster: {
      ClusterId: `c-emr-${index}`,
      ClusterName: `hadoop-${index}`,
      ClusterState: 'RUNNING',
      ClusterType: 'DATALAKE',
      ReleaseVersion: 'EMR-5.16.0',
      NodeAttributes: { VpcId: 'vpc-1', ZoneId: 'cn-hangzhou-i', SecurityGroupId: 'sg-1', RamRole: 'AliyunECSInstanceForEMRRole' },
    },
    groups: [
      {
        NodeGroupType: 'MASTER',
        NodeGroupName: 'master',
        RunningNodeCount: 1,
        InstanceTypes: ['ecs.g7.xlarge'],
        SystemDisk: { Category: 'cloud_essd', Size: 80 },
        // A group on local disks tells of none.
        DataDisks: index === 10 ? [] : [{ Category: 'cloud_essd', Size: 80, Count: 1 }],
      },
    ],
    applications: [{ ApplicationName: 'Hive' }],
  })),
  spark: many(11, (index) => ({
    workspace: { workspaceId: `w-${index}`, workspaceName: `clicked-${index}`, workspaceStatus: 'RUNNING' },
    queues: [{ queueName: 'root_queue' }, { queueName: 'night' }],
  })),
};
