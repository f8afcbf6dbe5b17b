/** Words that every part of a model uses. */
export type Tags = Readonly<Record<string, string>>;

export type Named<T> = Readonly<Record<string, T>>;

/** What happens to data when its construct is removed; `destroy` also needs the environment's `allowDataLoss`. */
export type OnRemoval = 'retain' | 'destroy';

/** Service that runs a program, and so may assume its role. */
export type RunsOn = 'ecs' | 'fc' | 'spark';
