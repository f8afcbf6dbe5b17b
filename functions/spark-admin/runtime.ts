/** What the function must be configured with to run its bundle. */
export const RUNTIME = { runtime: 'nodejs20', handler: 'index.handler' } as const;

/**
 * Seconds. The function stops before its own timeout and answers; ROS must not have given up by then. Together they are less than the
 * `Timeout` of every custom resource (900 or more): an event that waited as long as it may and runs as long as it may ends before ROS gives
 * up, so that nothing is made again that was rolled back.
 */
export const LIMITS = { timeout: 600, eventAge: 240 } as const;
