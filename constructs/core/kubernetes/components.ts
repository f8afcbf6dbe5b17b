/** Programs that a local environment may have beside its services, and what for. Each is opt-in: core stays within its memory. */
export const COMPONENTS = {
  celeborn: 'Apache Celeborn: Spark keeps there what it shuffles',
  mysql: 'MySQL: a database and a user for each business',
  flink: 'Apache Flink: a cluster that takes jobs, with its checkpoints in the object store',
} as const;

export type ComponentName = keyof typeof COMPONENTS;
export const COMPONENT_NAMES = Object.keys(COMPONENTS) as readonly ComponentName[];
