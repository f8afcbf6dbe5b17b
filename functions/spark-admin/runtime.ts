/** What the function must be configured with to run its bundle. */
export const RUNTIME = { runtime: 'nodejs20', handler: 'index.handler' } as const;

/**
 * Seconds. The function stops before its own timeout and answers; ROS must not have given up by then (a custom
 * resource's `Timeout` is 900 or more), and an event that is older than that would make again what was rolled back.
 */
export const LIMITS = { timeout: 840, eventAge: 900 } as const;
