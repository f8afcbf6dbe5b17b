/** Disk of an RDS MySQL instance on cloud disks, in GiB. Source: storage types page of RDS. */
export const DATABASE_GIB = { min: 20, max: 32768 } as const;

/** Masters of an EMR cluster: one, or three for high availability. Source: cluster creation page of EMR on ECS. */
export const MASTERS = [1, 3] as const;

/** Core nodes of an EMR cluster at least. Source: cluster creation page of EMR on ECS. */
export const LEAST_CORE_NODES = 2;
