/**
 * The estate after loading: one environment's values picked, defaults filled in, sizes scaled. Plain data;
 * the stacks read nothing else. What a user writes is described in files/ and by the services, which resolves to this.
 */
import type { ComponentName } from '../constructs/core/kubernetes/components';
import type { ExistingNetworkModel } from '../constructs/network/known/model';
import type { BusinessModels, Limits, SharedModels, Verb } from '../constructs/registry';
import type { Account } from '../domain/account';
import type { Named, OnRemoval, RunsOn, Tags } from '../domain/model';
import type { NameTemplates } from '../domain/names/template';
import type { Seconds } from '../domain/units/quantity';

export interface Estate {
  /** Prefix of every physical name, for example `acme`. */
  readonly name: string;
  /** Whose its states are, kept when the folder is copied or moved or the name changes. */
  readonly id: string;
  readonly tags: Tags;
  /** Keys of tags that others put on resources. */
  readonly ignoreTags?: readonly string[];
  readonly environments: Named<Environment>;
  /** What businesses say alike, by name. Businesses hold it already: for whoever tells where it is from. */
  readonly profiles?: Named<ProfileModel>;
}

/** A file in profiles/. */
export interface ProfileModel {
  /** The text of each option. */
  readonly says: Named<string>;
  /** Businesses that take it, each with the options that it has from here. */
  readonly takers: Named<readonly string[]>;
}

export interface Environment {
  readonly name: string;
  readonly target: 'alicloud' | 'kubernetes';
  /** Region id, for example `cn-hangzhou`. */
  readonly region: string;
  /** The one that the credentials open, where nothing is said. */
  readonly account?: Account;
  /** Where and how large it is, on `kubernetes`. */
  readonly kubernetes?: KubernetesModel;
  /** How the estate calls things in the account, by kind, where it says so. */
  readonly names?: NameTemplates;
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
  /** ISO date of its last day. */
  readonly expires?: string;
  /** `existing`: the SLS project, where somebody else made it. */
  readonly logs: { readonly retention: Seconds; readonly existing?: string };
  /** The key that data at rest is encrypted with, where somebody else made it. */
  readonly encryption?: { readonly existing: string };
  /** The account's own KMS instance and the key in it that encrypts secrets. */
  readonly kms?: { readonly instance: string; readonly key: string };
  /** Who makes the account's service-linked roles: this environment, or somebody before. */
  readonly serviceRoles: 'create' | 'existing';
  /** Account limits that the sums of this environment are held against. */
  readonly limits: Limits;
  readonly tags: Tags;
  /** Another environment whose layers may be read here. */
  readonly readsFrom?: SourceData;
  /** What businesses share, by service. */
  readonly shared: SharedModels;
  readonly businesses: Named<Business>;
}

/** What has to be known of an environment to read its layers. */
export interface SourceData {
  readonly environment: string;
  readonly region: string;
  readonly account?: Account;
  readonly state: StateStore;
  /** By business. */
  readonly lakes: Named<{ readonly kind: 'oss-hdfs' | 'oss'; readonly layers: readonly string[] }>;
}

export interface KubernetesModel {
  /** Context of the user's kubeconfig. */
  readonly context: string;
  /** Beginning of the names of all namespaces. */
  readonly prefix: string;
  readonly profile: 'core' | 'gateways' | 'full';
  /** What stands beside the services. */
  readonly components: readonly ComponentName[];
}

export interface NetworkModel {
  readonly cidr: string;
  readonly zones: readonly string[];
  /** Internet egress for jobs that run in the VPC. */
  readonly nat: boolean;
  /** Set where somebody else made it. */
  readonly existing?: ExistingNetworkModel;
}

export type StateStore =
  { readonly kind: 'oss'; readonly bucket: string; readonly existing?: ExistingLock } | { readonly kind: 'local'; readonly folder: string };

/** The lock of a state bucket that somebody else made. */
export interface ExistingLock {
  readonly lockInstance: string;
  readonly lockTable: string;
}

/** What every business says of itself, whatever it has. */
export interface OwnOfBusiness {
  readonly name: string;
  /** E-mail address of the team, becomes the `owner` tag. */
  readonly owner: string;
  readonly costCenter: string;
  readonly description?: string;
  readonly tags: Tags;
  readonly access: Named<WorkloadModel>;
}

/** A business, and what it has of each service; a single unnamed thing is keyed `main`. */
export interface Business extends OwnOfBusiness, BusinessModels {}

/** A program that touches the business's things; becomes one RAM role and, with Kafka grants, one SASL user. */
export type WorkloadModel = {
  /** Service that runs the program and so may assume its role. */
  readonly runsOn: RunsOn;
} & { readonly [V in Verb]: readonly string[] };
