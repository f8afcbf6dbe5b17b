import { at, type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Ask } from './ask';
import type { Operation } from './operation';
import { tokenPages } from './pages';
import { isGoing, picked, tagsIn, textIn } from './read';
import type { Found, Walk } from './walk';

const operation = (name: string): Operation => ({
  name,
  service: 'emr',
  action: `emr:${name}`,
  page: `emr/emr-on-ecs/developer-reference/api-emr-2021-03-20-${name.toLowerCase()}`,
});

/** API 2021-03-20; members as the SDK of the vendor has them (emr-20210320). */
const CLUSTERS = operation('ListClusters');
const CLUSTER = operation('GetCluster');
const GROUPS = operation('ListNodeGroups');
const APPLICATIONS = operation('ListApplications');

const OF_CLUSTER = {
  cluster_name: 'ClusterName',
  cluster_type: 'ClusterType',
  release_version: 'ReleaseVersion',
  payment_type: 'PaymentType',
  deploy_mode: 'DeployMode',
  security_mode: 'SecurityMode',
  resource_group_id: 'ResourceGroupId',
};
const OF_NODES = {
  vpc_id: 'VpcId',
  zone_id: 'ZoneId',
  security_group_id: 'SecurityGroupId',
  ram_role: 'RamRole',
  key_pair_name: 'KeyPairName',
};
const OF_GROUP = {
  node_group_type: 'NodeGroupType',
  node_group_name: 'NodeGroupName',
  payment_type: 'PaymentType',
  node_count: 'RunningNodeCount',
  instance_types: 'InstanceTypes',
  vswitch_ids: 'VSwitchIds',
};
const OF_DISK = { category: 'Category', size: 'Size', count: 'Count', performance_level: 'PerformanceLevel' };

/** Clusters on ECS with their node groups. */
export const emr: Walk = {
  title: 'EMR',
  operations: [CLUSTERS, CLUSTER, GROUPS, APPLICATIONS],
  types: ['alicloud_emrv2_cluster'],
  read: async (ask, isMeant) => {
    const clusters = await tokenPages(ask, CLUSTERS, { RegionId: ask.region }, 'Clusters');
    const there = clusters.filter((cluster) => !isGoing(textAt(cluster, 'ClusterState')) && isMeant(textIn(cluster, 'ClusterName')));
    return Promise.all(there.map((cluster) => detailed(ask, cluster)));
  },
};

async function detailed(ask: Ask, summary: Json): Promise<Found> {
  const id = textIn(summary, 'ClusterId');
  const query = { RegionId: ask.region, ClusterId: id };
  const [answer, groups, applications] = await Promise.all([
    ask.json(CLUSTER, query),
    tokenPages(ask, GROUPS, query, 'NodeGroups'),
    tokenPages(ask, APPLICATIONS, query, 'Applications'),
  ]);
  const cluster = at(answer, 'Cluster') ?? summary;
  return {
    type: 'alicloud_emrv2_cluster',
    id,
    region: ask.region,
    attributes: {
      ...picked(cluster, OF_CLUSTER),
      applications: applications.map((one) => textIn(one, 'ApplicationName').toUpperCase()),
      // A cluster that is entered by password has no key pair, and the provider wants to be told of one.
      node_attributes: [{ key_pair_name: '', ...picked(at(cluster, 'NodeAttributes') ?? null, OF_NODES) }],
      node_groups: groups
        .filter((group) => !isGoing(textAt(group, 'NodeGroupState')))
        .map((group) => ({
          ...picked(group, OF_GROUP),
          system_disk: [picked(at(group, 'SystemDisk') ?? null, OF_DISK)],
          data_disks: listAt(group, 'DataDisks').map((disk) => picked(disk, OF_DISK)),
        })),
      tags: tagsIn(summary, 'Tags'),
    },
  };
}
