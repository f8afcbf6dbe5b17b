import type { Json, JsonObject } from '../../cloud/object';
import { emptyOf } from '../../types/computed';
import { elementOf, membersOf } from '@lakewright/provider-knowledge/planning/type';
import { ACCOUNT_ID } from '../account';
import { zonesOf } from './account';
import type { DataTable, Question } from './source';

const INSTANCE_TYPES: readonly (readonly [id: string, cores: number, memory: number])[] = [
  ['ecs.g7.large', 2, 8],
  ['ecs.g7.xlarge', 4, 16],
  ['ecs.g7.2xlarge', 8, 32],
  ['ecs.g7.4xlarge', 16, 64],
  ['ecs.r7.xlarge', 4, 32],
  ['ecs.r7.2xlarge', 8, 64],
  ['ecs.c7.xlarge', 4, 8],
];
const DATABASE_CLASSES = ['mysql.n2.medium.1', 'mysql.n4.medium.1', 'mysql.n2e.small.1', 'mysql.n2m.medium.2c', 'mysql.n4m.large.2c'];

/** Fills the fields of one entry that nothing is known about. */
function entry({ model }: Question, list: string, known: JsonObject): JsonObject {
  const type = model.block.attributes.find(({ name }) => name === list)?.type ?? 'string';
  return Object.fromEntries(Object.entries(membersOf(elementOf(type))).map(([name, member]) => [name, known[name] ?? emptyOf(member)]));
}

function asks(value: Json | undefined, own: Json): boolean {
  return value === null || value === undefined || value === 0 || value === '' || value === own;
}

/** Machines of a cluster, sizes and quotas. */
export const SIZES: DataTable = {
  alicloud_instance_types: (question) => {
    const { asked, region } = question;
    const found = INSTANCE_TYPES.filter(
      ([id, cores, memory]) =>
        asks(asked['instance_type'], id) && asks(asked['cpu_core_count'], cores) && asks(asked['memory_size'], memory),
    );
    return {
      ids: found.map(([id]) => id),
      instance_types: found.map(([id, cores, memory]) =>
        entry(question, 'instance_types', {
          id,
          cpu_core_count: cores,
          memory_size: memory,
          family: id.slice(0, id.lastIndexOf('.')),
          availability_zones: zonesOf(region),
        }),
      ),
    };
  },
  alicloud_db_instance_classes: (question) => ({
    ids: DATABASE_CLASSES,
    instance_classes: DATABASE_CLASSES.map((id) =>
      entry(question, 'instance_classes', {
        instance_class: id,
        storage_range: { min: '20', max: '32000', step: '5' },
        zone_ids: zonesOf(question.region).map((zone) => ({ id: zone, sub_zone_ids: [zone] })),
      }),
    ),
  }),
  alicloud_emrv2_cluster_instances: (question) => {
    const { cloud, asked } = question;
    const cluster = cloud.get('alicloud_emrv2_cluster', String(asked['cluster_id']));
    const groups = (Array.isArray(cluster?.attributes['node_groups']) ? cluster.attributes['node_groups'] : []) as readonly JsonObject[];
    const wanted = Array.isArray(asked['node_group_names']) && asked['node_group_names'].length > 0 ? asked['node_group_names'] : undefined;
    const instances = groups
      .filter(({ node_group_name: name }) => wanted === undefined || wanted.includes(name ?? ''))
      .flatMap((group, index) =>
        Array.from({ length: Number(group['node_count'] ?? 1) }, (_, node) => {
          const name = `${String(group['node_group_type']).toLowerCase()}-${index + 1}-${node + 1}`;
          const id = `i-${cluster?.id.slice(2, 12) ?? ''}${index}${node}`;
          return entry(question, 'instances', {
            instance_id: id,
            instance_name: name,
            instance_state: 'Running',
            node_group_id: `ng-${cluster?.id.slice(2) ?? ''}${index}`,
            node_group_type: group['node_group_type'] ?? '',
            private_ip: `10.0.${index + 1}.${node + 10}`,
            instance_type: (Array.isArray(group['instance_types']) ? group['instance_types'][0] : '') ?? '',
            zone_id: zonesOf(question.region)[0] ?? '',
          });
        }),
      );
    return {
      ids: instances.map((instance) => String(instance['instance_id'])),
      names: instances.map((instance) => String(instance['instance_name'])),
      instances,
      total_count: instances.length,
    };
  },
  alicloud_quotas_quotas: () => ({ ids: [], names: [], quotas: [] }),
  alicloud_cloud_control_products: () => ({ id: ACCOUNT_ID, ids: [], names: [], products: [] }),
};
