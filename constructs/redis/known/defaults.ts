/** What an instance has unless its owner says otherwise. */
export const REDIS_DEFAULTS = { version: '7.0', onRemoval: 'retain' } as const;
