/** Sizes that EMR Serverless StarRocks takes. */
export const STARROCKS_LIMITS = {
  frontends: { min: 1, max: 11, odd: true },
  /** Backends of a shared-nothing instance. */
  backends: { min: 3, max: 50 },
  /** Compute nodes of one group of a shared-data or lakehouse instance. */
  computeNodes: { min: 1, max: 100 },
  nodeCu: 8,
  diskGiB: { min: 200, max: 65000 },
  /** The smallest disk of a performance level (pl3: the cloud disk's own limit); levels without a row take any. */
  levelGiB: { pl2: 500, pl3: 1261 } as Readonly<Record<string, number>>,
} as const;
