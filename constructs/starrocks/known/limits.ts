/** Sizes that EMR Serverless StarRocks takes; the provider checks none of them, so a wrong one fails after minutes, half-made. */
export const STARROCKS_LIMITS = {
  /** An odd number, so that a majority can elect a leader. Source of all but the disks: the service team's guide to creating instances. */
  frontends: { min: 1, max: 11 },
  /** Backends of a shared-nothing instance. */
  backends: { min: 3, max: 50 },
  /** Compute nodes of one group of a shared-data or lakehouse instance. */
  computeNodes: { min: 1, max: 100 },
  nodeCu: 8,
  diskGiB: { min: 200, max: 65000 },
  /** Disks of one node: as many as an ECS instance takes beside its own. */
  disks: { min: 1, max: 16 },
  /** The smallest disk of a performance level (pl3: the cloud disk's own limit); levels without a row take any. */
  levelGiB: { pl2: 500, pl3: 1261 } as Readonly<Record<string, number>>,
  /** What frontends can be made as. */
  frontendSpecs: ['standard', 'ramEnhanced'] as readonly string[],
} as const;
