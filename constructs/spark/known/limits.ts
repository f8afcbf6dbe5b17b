/** Queues that every new workspace already has: they are edited, never created or deleted. */
export const BUILT_IN_QUEUES: readonly string[] = ['root_queue', 'dev_queue'];
/** The smallest queue that can host a session, a Kyuubi or a Livy gateway, in CU. */
export const HOSTING_QUEUE_CU = 3;
