import type { Emrv2ClusterApplicationConfigs, Emrv2ClusterNodeGroups } from '@cdktf/provider-alicloud/lib/emrv2-cluster';
import type { HiveDatabase } from './hive-database';

/** Nodes of one kind: how many, and of which ECS type, for example `ecs.g7.xlarge`. */
export interface EmrNodes<N extends number = number> {
  readonly nodes: N;
  readonly type: string;
}

export const MASTER_GROUP = 'emr-master';
/** Hive needs what stands before it; a cluster with several masters needs ZooKeeper to elect one. */
export const APPLICATIONS = {
  NORMAL: ['HADOOP-COMMON', 'HDFS', 'YARN', 'TEZ', 'HIVE'],
  HA: ['HADOOP-COMMON', 'HDFS', 'YARN', 'TEZ', 'HIVE', 'ZOOKEEPER'],
} as const;

const DISK = { category: 'cloud_essd', size: 80, performanceLevel: 'PL1', count: 1 } as const;

/** Masters first: the provider compares groups by their place in the list. */
export function nodeGroups(master: EmrNodes, core: EmrNodes, vswitchId: string): Emrv2ClusterNodeGroups[] {
  const common = {
    vswitchIds: [vswitchId],
    withPublicIp: false,
    paymentType: 'PayAsYouGo',
    systemDisk: DISK,
    dataDisks: [DISK],
  };
  return [
    {
      ...common,
      nodeGroupType: 'MASTER',
      nodeGroupName: MASTER_GROUP,
      nodeCount: master.nodes,
      instanceTypes: [master.type],
    },
    { ...common, nodeGroupType: 'CORE', nodeGroupName: 'emr-core', nodeCount: core.nodes, instanceTypes: [core.type] },
  ];
}

/** Settings with which Hive keeps its tables' definitions in an RDS database instead of on the master's disk. */
export function hiveSettings({ url, user, password }: Pick<HiveDatabase, 'url' | 'user' | 'password'>): Emrv2ClusterApplicationConfigs[] {
  const settings = {
    'hive.metastore.type': 'USER_RDS',
    'javax.jdo.option.ConnectionURL': url,
    'javax.jdo.option.ConnectionUserName': user,
    'javax.jdo.option.ConnectionPassword': password,
  };
  return Object.entries(settings).map(([configItemKey, configItemValue]) => ({
    applicationName: 'HIVE',
    configFileName: 'hivemetastore-site.xml',
    configScope: 'CLUSTER',
    configItemKey,
    configItemValue,
  }));
}
