import type { StarRocksNodeGroupConfig } from '@cdktf/provider-alicloud/lib/star-rocks-node-group';
import type { StarRocksNodes } from './known/model';

/** Nodes in Terraform's words, which are the same for frontends, the default group and compute groups. */
export const nodeAttributes = ({ nodes, size, disk, spec }: StarRocksNodes) =>
  ({
    residentNodeNumber: nodes,
    cu: size,
    specType: spec,
    storageSize: disk.size,
    diskNumber: disk.count,
    storagePerformanceLevel: disk.level,
  }) satisfies Partial<StarRocksNodeGroupConfig>;
