/** How often KMS can make a new version of a key, in days. Source: key rotation page of KMS. */
export const ROTATION_DAYS = { min: 7, max: 365 } as const;

/** How long a deleted key can be called back, in days. Source: ScheduleKeyDeletion of the service's API. */
export const PENDING_DAYS = { min: 7, max: 366 } as const;
