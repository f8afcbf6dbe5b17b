/**
 * The estate after loading: one environment's values picked, defaults filled in, sizes scaled. Plain data;
 * the stacks read nothing else. What a user writes is described in files/ and by the services, which resolves to this.
 */
import type { KafkaInstanceModel, KafkaModel } from '../constructs/kafka/known/model';
import type { MetastoreModel } from '../constructs/metastore/known/model';
import type { SparkWorkspaceModel } from '../constructs/spark/known/model';
import type { StarRocksInstanceModel } from '../constructs/starrocks/known/model';
import type { BucketModel, LakeModel } from '../constructs/storage/known/model';
import type { Named, OnRemoval, RunsOn, Tags } from '../domain/model';
import type { Cu, Duration, Throughput } from '../domain/units/quantity';

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
  readonly network: NetworkModel;
  readonly state: StateStore;
  /** First key to destroying data, for the environment's own key and logs and for all that does not say otherwise. */
  readonly onRemoval: OnRemoval;
  /** Second key to destroying data. */
  readonly allowDataLoss: boolean;
  /** Factor on sizes, floors per kind; 1 is as written. */
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

export interface NetworkModel {
  readonly cidr: string;
  readonly zones: readonly string[];
  /** Internet egress for jobs that run in the VPC. */
  readonly nat: boolean;
}

export type StateStore = { readonly kind: 'oss'; readonly bucket: string } | { readonly kind: 'local'; readonly folder: string };

export interface Shared {
  readonly kafka?: KafkaInstanceModel;
  readonly metastore?: MetastoreModel;
}

export interface Business {
  readonly name: string;
  /** E-mail address of the team, becomes the `owner` tag. */
  readonly owner: string;
  readonly costCenter: string;
  readonly description?: string;
  readonly tags: Tags;
  readonly lake?: LakeModel;
  readonly buckets: Named<BucketModel>;
  /** Keyed by name; a single unnamed one is keyed `main`. */
  readonly spark: Named<SparkWorkspaceModel>;
  /** Keyed by name; a single unnamed one is keyed `main`. */
  readonly starrocks: Named<StarRocksInstanceModel>;
  readonly kafka?: KafkaModel;
  readonly access: Named<WorkloadModel>;
}

/** A program that touches the business's things; becomes one RAM role and, with Kafka grants, one SASL user. */
export interface WorkloadModel {
  /** Service that runs the program and so may assume its role. */
  readonly runsOn: RunsOn;
  /** Queue names, `<workspace>/<queue>` where there are several workspaces. */
  readonly submit: readonly string[];
  /** `lake`, `lake/<layer>`, `bucket/<name>`, or `<business>/lake/<layer>` for another business's. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Topic names. */
  readonly produce: readonly string[];
  readonly consume: readonly string[];
}
