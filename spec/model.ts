/**
 * The estate after loading: one environment's values picked, defaults filled in, sizes scaled. Plain data;
 * the stacks read nothing else. What a user writes is described in schema/, which resolves to this.
 */
import type { Bytes, Cu, Duration, Throughput } from './units/quantity';

export type Tags = Readonly<Record<string, string>>;
export type Named<T> = Readonly<Record<string, T>>;
/** What happens to data when its construct is removed; `destroy` also needs the environment's `allowDataLoss`. */
export type OnRemoval = 'retain' | 'destroy';

export interface Estate {
  /** Prefix of every physical name, for example `acme`. */
  readonly name: string;
  readonly tags: Tags;
  readonly environments: Named<Environment>;
}

export interface Environment {
  readonly name: string;
  readonly target: 'alicloud' | 'kubernetes';
  /** Region id, for example `cn-hangzhou`. */
  readonly region: string;
  readonly production: boolean;
  /** IANA name; the clock of schedules. */
  readonly timeZone: string;
  readonly network: Network;
  readonly state: StateStore;
  /** First key to destroying data, for the environment's own key and logs and for all that does not say otherwise. */
  readonly onRemoval: OnRemoval;
  /** Second key to destroying data. */
  readonly allowDataLoss: boolean;
  /** Factor on sizes, floors per kind in scale/; 1 is as written. */
  readonly scale: number;
  readonly schedules: 'active' | 'paused';
  /** ISO date after which `sweep` may remove it. */
  readonly expires?: string;
  readonly logs: { readonly retention: Duration };
  /** The account's own KMS instance and the key in it that encrypts secrets. */
  readonly kms?: { readonly instance: string; readonly key: string };
  /** Who makes the account's service-linked roles: this environment, or somebody before. */
  readonly serviceRoles: 'create' | 'existing';
  /** Account limits that the sums of this environment are held against. */
  readonly limits: { readonly spark?: Cu; readonly starrocks?: Cu; readonly kafka?: Throughput };
  readonly tags: Tags;
  readonly shared: Shared;
  readonly businesses: Named<Business>;
}

export interface Network {
  readonly cidr: string;
  readonly zones: readonly string[];
  /** Internet egress for jobs that run in the VPC. */
  readonly nat: boolean;
}

export type StateStore =
  | { readonly kind: 'oss'; readonly bucket: string }
  | { readonly kind: 'local'; readonly folder: string };

export interface Shared {
  readonly kafka?: KafkaInstance;
  readonly metastore?: Metastore;
}

export interface KafkaInstance {
  readonly edition: 'serverless';
  /** Reserved produce throughput; at least 60 MB/s. */
  readonly publish: Throughput;
  /** Reserved consume throughput; at least 20 MB/s. */
  readonly subscribe: Throughput;
  readonly version: string;
  readonly acl: boolean;
  readonly onRemoval: OnRemoval;
}

export type Metastore =
  | {
      readonly kind: 'emr';
      readonly release: string;
      /** Name of a key pair that exists in the account. */
      readonly keyPair: string;
      readonly master: { readonly nodes: 1 | 3; readonly type: string };
      readonly core: { readonly nodes: number; readonly type: string };
      readonly database: { readonly class: string; readonly storage: Bytes; readonly highAvailability: boolean };
      readonly onRemoval: OnRemoval;
    }
  | { readonly kind: 'dlf'; readonly catalog: string; readonly onRemoval: OnRemoval }
  | { readonly kind: 'external'; readonly uris: readonly string[] };

export interface Business {
  readonly name: string;
  /** E-mail address of the team, becomes the `owner` tag. */
  readonly owner: string;
  readonly costCenter: string;
  readonly description?: string;
  readonly tags: Tags;
  readonly lake?: Lake;
  readonly buckets: Named<Bucket>;
  /** Keyed by name; a single unnamed one is keyed `main`. */
  readonly spark: Named<SparkWorkspace>;
  /** Keyed by name; a single unnamed one is keyed `main`. */
  readonly starrocks: Named<StarRocksInstance>;
  readonly kafka?: Kafka;
  readonly access: Named<Workload>;
}

export interface Lake {
  readonly kind: 'oss-hdfs' | 'oss';
  readonly storageClass: StorageClass;
  readonly versioning: boolean;
  /** Retention lock in days; none is the default, and OSS-HDFS refuses it. */
  readonly worm?: Duration;
  readonly format?: 'hudi' | 'paimon' | 'iceberg' | 'delta';
  readonly layers: Named<{ readonly expire?: Duration }>;
  readonly onRemoval: OnRemoval;
}

export type StorageClass = 'Standard' | 'IA' | 'Archive' | 'ColdArchive' | 'DeepColdArchive';

export interface Bucket {
  readonly storageClass: StorageClass;
  readonly versioning: boolean;
  readonly expire?: Duration;
  readonly onRemoval: OnRemoval;
}

export interface SparkWorkspace {
  /** First level of the two-level quota: the workspace's maximum. */
  readonly quota: Cu;
  /** For example `esr-4.6.0`. */
  readonly engine: string;
  readonly fusion: boolean;
  /** How far the queues' maxima may add up beyond the quota; 1 is not at all. */
  readonly oversubscription: number;
  readonly queues: Named<SparkQueue>;
  readonly kyuubi?: SparkKyuubi;
  readonly livy?: SparkLivy;
  readonly sessions: Named<SparkSession>;
  readonly members: Named<SparkMember>;
  /** Whether jobs reach the environment's VPC (metastore, Kafka, StarRocks). */
  readonly connectNetwork: boolean;
  readonly onRemoval: OnRemoval;
}

export interface SparkQueue {
  /** Second level of the quota: elastic ceiling of the queue. */
  readonly max: Cu;
  /** Guaranteed compute, where the payment type has one. */
  readonly min?: Cu;
  readonly environments: readonly ('dev' | 'production')[];
  /** Time window `HH:MM-HH:MM` to the maximum that holds in it. */
  readonly schedule: Named<Cu>;
}

export interface SparkKyuubi {
  readonly queue: string;
  readonly version: string;
  /** Size of one server, for example `2c8g`. */
  readonly size: string;
  readonly replicas: number;
  readonly public: boolean;
  readonly tokens: Named<SparkToken>;
}

export interface SparkLivy {
  readonly queue: string;
  readonly version: string;
  readonly cpu: number;
  readonly memory: Bytes;
  readonly public: boolean;
  readonly tokens: Named<SparkToken>;
}

/** What opens a gateway; its value is made up and kept in a KMS secret. */
export interface SparkToken {
  /** Whole days; without it for ever. */
  readonly expire?: Duration;
}

export interface SparkSession {
  readonly kind: 'SQL' | 'NOTEBOOK' | 'THRIFT';
  readonly queue: string;
  readonly idleStop: Duration;
}

/** Somebody who may open a workspace. */
export interface SparkMember {
  /** Of a RAM user or role; digits. */
  readonly id: string;
  /** Names of the workspace's roles. */
  readonly roles: readonly string[];
}

export interface StarRocksInstance {
  readonly version: string;
  readonly mode: 'shared_data' | 'shared_nothing' | 'lakehouse';
  readonly edition: 'official' | 'trial';
  readonly frontend: StarRocksNodes;
  /** The default group that every instance is born with. */
  readonly backend: StarRocksNodes;
  /** Compute groups beside the default one; shared-data and lakehouse instances only. */
  readonly groups: Named<StarRocksNodes>;
  /** Role that StarRocks reads OSS with; must exist in the account. */
  readonly ossRole: string;
  readonly onRemoval: OnRemoval;
}

export interface StarRocksNodes {
  readonly nodes: number;
  /** Compute of one node. */
  readonly size: Cu;
  readonly disk: { readonly size: Bytes; readonly count: number; readonly level: 'pl0' | 'pl1' | 'pl2' | 'pl3' };
  readonly spec: 'standard' | 'localSSD' | 'bigData' | 'ramEnhanced' | 'networkEnhanced';
}

export interface Kafka {
  /** An instance of the business's own; absent means the environment's shared one. */
  readonly instance?: KafkaInstance;
  readonly topics: Named<KafkaTopic>;
  readonly groups: Named<{ readonly description?: string }>;
  /** CIDR blocks let in besides the environment's own network. */
  readonly allowedIps: readonly string[];
  /** Of topics, groups and users. */
  readonly onRemoval: OnRemoval;
}

export interface KafkaTopic {
  readonly partitions: number;
  readonly retention: Duration;
  readonly compact: boolean;
  readonly description?: string;
}

/** A program that touches the business's things; becomes one RAM role and, with Kafka grants, one SASL user. */
export interface Workload {
  /** Service that runs the program and so may assume its role. */
  readonly runsOn: 'ecs' | 'fc' | 'spark';
  /** Queue names, `<workspace>/<queue>` where there are several workspaces. */
  readonly submit: readonly string[];
  /** `lake`, `lake/<layer>`, `bucket/<name>`, or `<business>/lake/<layer>` for another business's. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Topic names. */
  readonly produce: readonly string[];
  readonly consume: readonly string[];
}
