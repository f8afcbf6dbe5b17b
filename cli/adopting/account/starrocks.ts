import { at, type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Ask } from './ask';
import type { Operation } from './operation';
import { numberedPages } from './pages';
import { isGoing, picked, tagsIn, textIn } from './read';
import type { Found, Walk } from './walk';

const PAGES = 'emr/emr-serverless-starrocks/developer-reference/api-starrocks-2022-10-19-';

/** API 2022-10-19; members as the SDK of the vendor has them (starrocks-20221019). */
const INSTANCES: Operation = {
  name: 'DescribeInstances',
  service: 'starrocks',
  action: 'sr:DescribeInstances',
  page: `${PAGES}describeinstances`,
  path: '/webapi/starrocks/describeInstances',
};
const GROUPS: Operation = {
  name: 'DescribeNodeGroups',
  service: 'starrocks',
  action: 'sr:DescribeNodeGroups',
  page: `${PAGES}describenodegroups`,
  path: '/webapi/nodegroup/describeNodeGroups',
};

const PAGED = { page: 'PageNumber', size: 50, total: 'Total', items: ['Data'] } as const;

const INSTANCE = {
  instance_name: 'InstanceName',
  version: 'Version',
  run_mode: 'RunMode',
  package_type: 'PackageType',
  pay_type: 'PayType',
  vpc_id: 'VpcId',
  encrypted: 'Encrypted',
  kms_key_id: 'KmsKeyId',
  resource_group_id: 'ResourceGroupId',
};
const NODES = {
  cu: 'Cu',
  resident_node_number: 'ResidentNodeNumber',
  spec_type: 'SpecType',
  storage_size: 'StorageSize',
  disk_number: 'DiskNumber',
  storage_performance_level: 'StoragePerformanceLevel',
  local_storage_instance_type: 'LocalStorageInstanceType',
};
const GROUP = { ...NODES, node_group_name: 'NodeGroupName', description: 'Description', pay_type: 'PayType' };

/** Instances with the groups they were born with, and the groups that were added. */
export const starrocks: Walk = {
  title: 'StarRocks',
  operations: [INSTANCES, GROUPS],
  types: ['alicloud_star_rocks_instance', 'alicloud_star_rocks_node_group'],
  read: async (ask, isMeant) => {
    const instances = await numberedPages(ask, INSTANCES, { RegionId: ask.region }, PAGED);
    const there = instances.filter((instance) => !isGoing(textAt(instance, 'InstanceStatus')) && isMeant(textIn(instance, 'InstanceName')));
    return (await Promise.all(there.map((instance) => withGroups(ask, instance)))).flat();
  },
};

async function withGroups(ask: Ask, instance: Json): Promise<Found[]> {
  const id = textIn(instance, 'InstanceId');
  const groups = (await numberedPages(ask, GROUPS, { RegionId: ask.region, ClusterId: id }, PAGED)).filter(
    (group) => !isGoing(textAt(group, 'Status')),
  );
  const ofType = (type: string): Json[] => groups.filter((group) => textAt(group, 'ComponentType') === type);
  const added = ofType('BE')
    .concat(ofType('CN'))
    .filter((group) => at(group, 'DefaultGroup') !== true);
  const born = ofType('BE')
    .concat(ofType('CN'))
    .filter((group) => !added.includes(group));
  const vswitches = listAt(instance, 'VSwitches');
  const primary = vswitches.find((one) => at(one, 'Primary') === true) ?? vswitches[0] ?? null;
  return [
    {
      type: 'alicloud_star_rocks_instance',
      id,
      region: textIn(instance, 'RegionId') || ask.region,
      attributes: {
        ...picked(instance, INSTANCE),
        ...picked(primary, { cluster_zone_id: 'ZoneId' }),
        vswitches: vswitches.map((one) => picked(one, { vswitch_id: 'VswId', zone_id: 'ZoneId' })),
        frontend_node_groups: ofType('FE').map((group) => picked(group, NODES)),
        backend_node_groups: born.map((group) => picked(group, NODES)),
        tags: tagsIn(instance, 'Tags'),
      },
    },
    ...added.map((group) => ({
      type: 'alicloud_star_rocks_node_group',
      id: `${id}:${textIn(group, 'NodeGroupId')}`,
      attributes: { instance_id: id, ...picked(group, GROUP) },
    })),
  ];
}
