/** What a StarRocks instance has unless its owner says otherwise. */
export const STARROCKS_DEFAULTS = {
  version: '3.3',
  mode: 'shared_data',
  edition: 'official',
  ossRole: 'AliyunEMRStarRocksAccessingOSSRole',
  onRemoval: 'retain',
  /** The service's standard sizing: three frontends of 8 CU. */
  frontend: { nodes: 3, size: '8 CU' },
  /** The smallest default group there is: work belongs in compute groups, which can be resized in place. */
  backend: { nodes: 3, size: '8 CU' },
  disk: { size: '200 GiB', count: 1, level: 'pl1' },
  spec: 'standard',
} as const;
