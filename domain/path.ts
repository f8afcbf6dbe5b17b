/** Options from outside to inside, for example `['topics', 'events', 'retention']`. */
export type Path = readonly string[];
