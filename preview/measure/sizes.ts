import { rosResources } from './ros-resources';
import { type Resource, type ResourceBody, blocks, numberOf } from './stack-document';

/** How much of something a resource reserves or may use. */
export interface Size {
  /** What it is, as prices name it. */
  readonly item: 'spark-cu' | 'starrocks-cu' | 'starrocks-disk' | 'kafka-publish' | 'kafka-subscribe' | 'emr' | 'rds' | 'nat';
  readonly amount: number;
  readonly unit: 'CU' | 'GB' | 'MB/s' | 'pieces';
  /** A ceiling costs by use; what is reserved costs by the hour. */
  readonly ceiling: boolean;
  /** StarRocks disks: performance level, which the price depends on. */
  readonly level?: string;
}

const NODES = 1;

/** Compute and disks of one StarRocks node group, inline or of its own. */
function nodeGroup(group: ResourceBody): Size[] {
  const nodes = numberOf(group['resident_node_number'], NODES);
  const disks = nodes * numberOf(group['disk_number'], NODES) * numberOf(group['storage_size'], 0);
  return [
    { item: 'starrocks-cu', amount: nodes * numberOf(group['cu'], 0), unit: 'CU', ceiling: false },
    { item: 'starrocks-disk', amount: disks, unit: 'GB', ceiling: false, level: String(group['storage_performance_level'] ?? 'pl1') },
  ];
}

/** Something that costs by the piece; no list price is known for any of them yet. */
const piece = (item: Size['item']) => (): readonly Size[] => [{ item, amount: 1, unit: 'pieces', ceiling: false }];

/** What each type is measured by; a type that is not here has no size. */
const MEASURES: Readonly<Record<string, (body: ResourceBody) => readonly Size[]>> = {
  alicloud_ros_stack: (body) =>
    rosResources(body)
      .filter(({ type }) => type === 'ALIYUN::EMR::SparkWorkspace')
      .map(({ properties }) => {
        const spec = (properties['ResourceSpec'] ?? {}) as ResourceBody;
        return { item: 'spark-cu', amount: numberOf(spec['Cu'], 0), unit: 'CU', ceiling: true };
      }),
  alicloud_star_rocks_instance: (body) =>
    [...blocks(body['frontend_node_groups']), ...blocks(body['backend_node_groups'])].flatMap(nodeGroup),
  alicloud_star_rocks_node_group: nodeGroup,
  alicloud_emrv2_cluster: piece('emr'),
  alicloud_db_instance: piece('rds'),
  alicloud_nat_gateway: piece('nat'),
  alicloud_alikafka_instance: (body) =>
    blocks(body['serverless_config']).flatMap((config) => [
      { item: 'kafka-publish', amount: numberOf(config['reserved_publish_capacity'], 0), unit: 'MB/s', ceiling: false },
      { item: 'kafka-subscribe', amount: numberOf(config['reserved_subscribe_capacity'], 0), unit: 'MB/s', ceiling: false },
    ]),
};

/** The sizes of one resource. */
export const sizesOf = ({ type, body }: Resource): readonly Size[] => MEASURES[type]?.(body) ?? [];
