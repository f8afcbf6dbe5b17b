import type { StarRocksInstanceBackendNodeGroups } from '@cdktf/provider-alicloud/lib/star-rocks-instance';
import type { StarRocksNodes } from './known/model';

/** Nodes as the instance takes them when it is made; frontends and backends have the same fields. */
export function inlineGroup({ nodes, size, disk, spec }: StarRocksNodes, zoneId: string): StarRocksInstanceBackendNodeGroups {
  return {
    zoneId,
    residentNodeNumber: nodes,
    cu: size,
    specType: spec,
    storageSize: disk.size,
    diskNumber: disk.count,
    storagePerformanceLevel: disk.level,
  };
}
