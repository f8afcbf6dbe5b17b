import type { CloudObject } from '../../../deploy/simulated-cloud';
import type { AccountData } from './account-data';

type Members = Readonly<Record<string, unknown>>;

const map = (attributes: Members, names: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(names).map(([member, attribute]) => [member, attributes[attribute] ?? undefined]));
const list = (value: unknown): readonly Members[] => (Array.isArray(value) ? (value as readonly Members[]) : []);
const tags = (value: unknown, key: string, text: string): readonly Members[] =>
  Object.entries((value ?? {}) as Members).map(([name, tag]) => ({ [key]: name, [text]: tag }));
const after = (id: string): string => id.slice(id.indexOf(':') + 1);

const NODES = {
  Cu: 'cu',
  ResidentNodeNumber: 'resident_node_number',
  SpecType: 'spec_type',
  StorageSize: 'storage_size',
  DiskNumber: 'disk_number',
  StoragePerformanceLevel: 'storage_performance_level',
};
const DISK = { Category: 'category', Size: 'size', Count: 'count' };

/** What the services would tell of objects that the simulated cloud holds. */
export function accountOf(objects: readonly CloudObject[]): AccountData {
  const of = (kind: string): readonly CloudObject[] => objects.filter((object) => object.kind === kind);
  return {
    buckets: of('alicloud_oss_bucket').map(({ id, region, attributes }) => ({
      name: id,
      region,
      info: {
        StorageClass: String(attributes['storage_class'] ?? 'Standard'),
        DataRedundancyType: String(attributes['redundancy_type'] ?? 'LRS'),
      },
      tags: (attributes['tags'] ?? {}) as Readonly<Record<string, string>>,
    })),
    starrocks: of('alicloud_star_rocks_instance').map(({ id, region, attributes }) => ({
      instance: {
        InstanceId: id,
        InstanceStatus: 'running',
        RegionId: region,
        ...map(attributes, {
          InstanceName: 'instance_name',
          PackageType: 'package_type',
          PayType: 'pay_type',
          RunMode: 'run_mode',
          Version: 'version',
          VpcId: 'vpc_id',
          Encrypted: 'encrypted',
        }),
        VSwitches: list(attributes['vswitches']).map((one) => map(one, { VswId: 'vswitch_id', ZoneId: 'zone_id' })),
        Tags: tags(attributes['tags'], 'Key', 'Value'),
      },
      groups: [
        ...list(attributes['frontend_node_groups']).map((one) => ({ ...map(one, NODES), ComponentType: 'FE', DefaultGroup: true })),
        ...list(attributes['backend_node_groups']).map((one) => ({ ...map(one, NODES), ComponentType: 'BE', DefaultGroup: true })),
        ...of('alicloud_star_rocks_node_group')
          .filter((group) => group.attributes['instance_id'] === id)
          .map((group) => ({
            ...map(group.attributes, { ...NODES, NodeGroupName: 'node_group_name', Description: 'description', PayType: 'pay_type' }),
            NodeGroupId: after(group.id),
            ComponentType: 'CN',
            DefaultGroup: false,
          })),
      ],
    })),
    kafka: of('alicloud_alikafka_instance').map(({ id, region, attributes }) => {
      const [serverless] = list(attributes['serverless_config']);
      const parts = (kind: string): readonly CloudObject[] => of(kind).filter((part) => part.attributes['instance_id'] === id);
      return {
        instance: {
          InstanceId: id,
          RegionId: region,
          ServiceStatus: 5,
          PaidType: 3,
          ...map(attributes, { Name: 'name', DeployType: 'deploy_type', SpecType: 'spec_type', VpcId: 'vpc_id', AllConfig: 'config' }),
          ReservedPublishCapacity: serverless?.['reserved_publish_capacity'],
          ReservedSubscribeCapacity: serverless?.['reserved_subscribe_capacity'],
          VSwitchIds: { VSwitchIds: attributes['vswitch_ids'] },
          UpgradeServiceDetailInfo: { Current2OpenSourceVersion: attributes['service_version'] },
          Tags: { TagVO: tags(attributes['tags'], 'Key', 'Value') },
        },
        topics: parts('alicloud_alikafka_topic').map((topic) => ({
          ...map(topic.attributes, { Topic: 'topic', Remark: 'remark', PartitionNum: 'partition_num', TopicConfig: 'configs' }),
          CompactTopic: topic.attributes['compact_topic'] ?? false,
          LocalTopic: topic.attributes['local_topic'] ?? false,
        })),
        groups: parts('alicloud_alikafka_consumer_group').map((group) =>
          map(group.attributes, { ConsumerId: 'consumer_id', Remark: 'remark' }),
        ),
      };
    }),
    rds: of('alicloud_db_instance').map(({ id, region, attributes }) => ({
      instance: { DBInstanceId: id, RegionId: region, DBInstanceType: 'Primary', DBInstanceStatus: 'Running' },
      details: map(attributes, {
        DBInstanceDescription: 'instance_name',
        Engine: 'engine',
        EngineVersion: 'engine_version',
        DBInstanceClass: 'instance_type',
        DBInstanceStorage: 'instance_storage',
      }),
      tags: tags(attributes['tags'], 'TagKey', 'TagValue'),
    })),
    emr: of('alicloud_emrv2_cluster').map(({ id, attributes }) => ({
      cluster: {
        ClusterId: id,
        ClusterState: 'RUNNING',
        ...map(attributes, { ClusterName: 'cluster_name', ClusterType: 'cluster_type', ReleaseVersion: 'release_version' }),
        NodeAttributes: map(list(attributes['node_attributes'])[0] ?? {}, {
          VpcId: 'vpc_id',
          ZoneId: 'zone_id',
          SecurityGroupId: 'security_group_id',
          RamRole: 'ram_role',
          KeyPairName: 'key_pair_name',
        }),
        Tags: tags(attributes['tags'], 'Key', 'Value'),
      },
      groups: list(attributes['node_groups']).map((group) => ({
        ...map(group, {
          NodeGroupType: 'node_group_type',
          NodeGroupName: 'node_group_name',
          RunningNodeCount: 'node_count',
          InstanceTypes: 'instance_types',
          VSwitchIds: 'vswitch_ids',
        }),
        SystemDisk: map(list(group['system_disk'])[0] ?? {}, DISK),
        DataDisks: list(group['data_disks']).map((disk) => map(disk, DISK)),
      })),
      applications: list(attributes['applications']).map((name) => ({ ApplicationName: String(name) })),
    })),
    spark: of('ALIYUN::EMR::SparkWorkspace').map(({ id, attributes }) => ({
      workspace: { workspaceId: id, workspaceName: attributes['WorkspaceName'], workspaceStatus: 'RUNNING' },
      queues: [{ queueName: 'root_queue' }],
    })),
  };
}
