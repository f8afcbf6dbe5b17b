/** How long a log store can keep logs, in days; the longest means for ever. Source: log stores page of SLS. */
export const LOG_DAYS = { min: 1, max: 3650 } as const;
