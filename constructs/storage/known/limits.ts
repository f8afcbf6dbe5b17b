/** Days that OSS bills at least, by storage class; classes without a row have none. Source: storage classes page of OSS. */
export const STORAGE_MINIMUM_DAYS: Readonly<Record<string, number>> = { IA: 30, Archive: 60, ColdArchive: 180, DeepColdArchive: 180 };

/** How long a retention lock can last: one day to 70 years. Source: retention policies page of OSS. */
export const WORM_DAYS = { min: 1, max: 25550 } as const;
