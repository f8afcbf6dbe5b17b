/** Days that OSS bills at least, by storage class; classes without a row have none. */
export const STORAGE_MINIMUM_DAYS: Readonly<Record<string, number>> = { IA: 30, Archive: 60, ColdArchive: 180, DeepColdArchive: 180 };

/** How long a retention lock can last: one day to 70 years. */
export const WORM_DAYS = { min: 1, max: 25550 } as const;

/** How long a log store can keep logs, in days. */
export const LOG_DAYS = { min: 1, max: 3650 } as const;

/** Disk of an RDS MySQL instance on cloud disks, in GiB. */
export const DATABASE_GIB = { min: 20, max: 32768 } as const;
