/** What a Spark workspace has unless its owner says otherwise. */
export const SPARK_DEFAULTS = {
  /** The newest line that carries every table format (Hudi, Iceberg, Paimon, Delta). */
  engine: 'esr-4.6.0',
  /** The vectorised engine costs nothing extra. */
  fusion: true,
  connectNetwork: true,
  /** A workspace keeps the group it was born in, so those that are there stay outside. */
  resourceGroup: false,
  /** Before there was a choice, everything in a workspace was in its own ROS stack. */
  parts: 'within',
  onRemoval: 'retain',
  queue: { environments: ['dev', 'production'] },
  kyuubi: { version: '1.9.2-0.0.2', size: '2c8g', replicas: 1, public: false },
  livy: { version: '0.8.0', cpu: 1, memory: '4 GiB', public: false, stays: false },
  /** The console's own proposal. */
  session: { kind: 'SQL', idleStop: '45 minutes' },
} as const;

/** Whose jobs a queue takes; the service's own development queue stays what its name says. */
export const environmentsOf = (queue: string): readonly ('dev' | 'production')[] =>
  queue === 'dev_queue' ? ['dev'] : SPARK_DEFAULTS.queue.environments;
