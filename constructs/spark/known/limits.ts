/** Queues that every new workspace already has: they are edited, never created or deleted. */
export const BUILT_IN_QUEUES: readonly string[] = ['root_queue', 'dev_queue'];
/** The smallest queue that can host a session, a Kyuubi or a Livy gateway, in CU. */
export const HOSTING_QUEUE_CU = 3;
/** The smallest sizes that scaling leaves, where the service has no limit of its own; a size that was written smaller stays. */
export const SCALE_FLOORS = { quotaCu: 8, queueCu: 1, gatewayReplicas: 1 } as const;
