/** One image of the local twins: what it may be used for, what it needs, how it says that it is ready. */
export interface ImageRow {
  readonly image: string;
  readonly licence: string;
  /** MiB that a container of it gets, as request and as limit. */
  readonly memory: number;
  /** Thousandths of a core that it asks for; it may use more. */
  readonly cpu: number;
  readonly probe?: Probe;
  /** Id that its files belong to, where it does not run as root. */
  readonly group?: number;
}

export type Probe = { readonly http: string; readonly port: number } | { readonly tcp: number } | { readonly exec: readonly string[] };

/** Every image, pinned by tag. Nothing else starts containers. */
export const IMAGES = {
  seaweedfs: {
    image: 'chrislusf/seaweedfs:4.48',
    licence: 'Apache-2.0',
    memory: 512,
    cpu: 100,
    probe: { http: '/healthz', port: 8333 },
  },
  postgres: {
    image: 'postgres:17.10',
    licence: 'PostgreSQL',
    memory: 256,
    cpu: 50,
    probe: { exec: ['pg_isready', '-U', 'hive', '-d', 'metastore'] },
  },
  // Not 4.0.1 or newer: Spark's own client calls get_table, which those have lost.
  hive: { image: 'apache/hive:3.1.3', licence: 'Apache-2.0', memory: 1024, cpu: 100, probe: { tcp: 9083 } },
  kafka: { image: 'apache/kafka:4.3.1', licence: 'Apache-2.0', memory: 1024, cpu: 100, group: 1000, probe: { tcp: 9092 } },
  starrocksFrontend: {
    image: 'starrocks/fe-ubuntu:4.1.4',
    licence: 'Apache-2.0',
    memory: 2048,
    cpu: 200,
    probe: { http: '/api/health', port: 8030 },
  },
  starrocksCompute: {
    image: 'starrocks/cn-ubuntu:4.1.4',
    licence: 'Apache-2.0',
    memory: 3072,
    cpu: 200,
    probe: { http: '/api/health', port: 8040 },
  },
  spark: { image: 'apache/spark:3.5.8', licence: 'Apache-2.0', memory: 1536, cpu: 200, group: 185, probe: { tcp: 15002 } },
  kyuubi: { image: 'apache/kyuubi:1.10.2-spark', licence: 'Apache-2.0', memory: 2048, cpu: 200, group: 10009, probe: { tcp: 10009 } },
  celebornMaster: { image: 'apache/celeborn:0.6.3', licence: 'Apache-2.0', memory: 512, cpu: 50, group: 10006, probe: { tcp: 9097 } },
  celebornWorker: { image: 'apache/celeborn:0.6.3', licence: 'Apache-2.0', memory: 1024, cpu: 100, group: 10006, probe: { tcp: 9096 } },
  mysql: {
    image: 'mysql:8.4.10',
    licence: 'GPL-2.0',
    memory: 768,
    cpu: 50,
    probe: { exec: ['mysqladmin', 'ping', '-h', '127.0.0.1'] },
  },
  flinkManager: { image: 'flink:2.2.1', licence: 'Apache-2.0', memory: 1024, cpu: 100, group: 9999, probe: { tcp: 8081 } },
  flinkWorker: { image: 'flink:2.2.1', licence: 'Apache-2.0', memory: 1280, cpu: 100, group: 9999 },
  redis: { image: 'redis:8.6-alpine', licence: 'AGPL-3.0', memory: 128, cpu: 20, probe: { exec: ['redis-cli', 'ping'] } },
} as const satisfies Readonly<Record<string, ImageRow>>;

export type ImageName = keyof typeof IMAGES;
