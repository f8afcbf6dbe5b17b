/**
 * Instance classes of standard master-replica instances, community edition, by GiB. Source: the vendor's page "Standard master-replica
 * instances", help/en/redis/product-overview/master-replica-standard-instances, read 2026-11-28. The page has 0.25 GiB, too, which is left out.
 */
export const REDIS_CLASSES: ReadonlyMap<number, string> = new Map([
  [1, 'redis.master.small.default'],
  [2, 'redis.master.mid.default'],
  [4, 'redis.master.stand.default'],
  [8, 'redis.master.large.default'],
  [16, 'redis.master.2xlarge.default'],
  [32, 'redis.master.4xlarge.default'],
  [64, 'redis.master.8xlarge.default'],
]);

/** Sizes that can be had, in GiB, smallest first. */
export const REDIS_GIB: readonly number[] = [...REDIS_CLASSES.keys()];
