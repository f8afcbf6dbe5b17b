/** What a workload has unless its owner says otherwise. */
export const ACCESS_DEFAULTS = { runsOn: 'ecs' } as const;
