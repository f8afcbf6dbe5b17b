/** The smallest queue that can host a session, a Kyuubi or a Livy gateway, in CU. Source: queue management page of the service. */
export const HOSTING_QUEUE_CU = 3;
/** Finest step of a queue's limits, in CU. Source: the vendor's SDK, whose numbers are whole (alibabacloud_emr_serverless_spark20230808 2.3.0). */
export const QUEUE_STEP_CU = 1;
/** Tags that a workspace takes. Source: properties of ALIYUN::EMR::SparkWorkspace. */
export const MOST_TAGS = 20;
/**
 * Triggers that one function may have. Two pages of Function Compute say different numbers (triggers: 10, March 2026; limits: 50,
 * adjustable); nothing is refused on account of them.
 */
export const TIMERS = { surely: 10, perhaps: 50 } as const;
/** The smallest sizes that scaling leaves, where the service has no limit of its own; a size that was written smaller stays. */
export const SCALE_FLOORS = { quotaCu: 8, queueCu: 1 } as const;
