/** What a service's stack modules are given, and what they are asked for. */
import type { Construct } from 'constructs';
import type { Named, OnRemoval, Tags } from '../../domain/model';
import type { Place } from '../../domain/names/place';
import type { BusinessModelOf, Grants, Service } from '../../domain/service';
import type { Seconds } from '../../domain/units/quantity';
import type { IEncryptionKey } from '../keys/contract';
import type { INetwork } from '../network/contract';
import type { IGrantable } from './grantable';

/** What of its environment a service's share of a stack may depend on. */
export interface PartEnvironment {
  readonly name: string;
  readonly region: string;
  readonly production: boolean;
  readonly schedules: 'active' | 'paused';
  /** IANA name; the clock of schedules. */
  readonly timeZone: string;
  readonly onRemoval: OnRemoval;
  readonly logs: { readonly retention: Seconds; readonly existing?: string };
  /** The account's own KMS instance and the key in it that encrypts secrets. */
  readonly kms?: { readonly instance: string; readonly key: string };
}

/** Another environment whose layers may be read. */
export interface PartSource {
  readonly environment: string;
  readonly region: string;
  /** By business. */
  readonly lakes: Named<{ readonly kind: 'oss-hdfs' | 'oss'; readonly layers: readonly string[] }>;
  /** What its data is encrypted with. */
  readonly key: IEncryptionKey;
}

/** What a service's share of a stack is made from. `Common` is the service's own side in the shared stack, as its `client` tells it. */
export interface Part<M, Common = never> {
  readonly model: M;
  readonly place: Place;
  readonly environment: PartEnvironment;
  readonly foundation: { readonly network: INetwork; readonly key: IEncryptionKey };
  readonly source: PartSource | undefined;
  readonly workloads: Grants;
  /** The stack's, for what is made inside a ROS template where no aspect reaches. */
  readonly tags: Tags;
  readonly common: Common | undefined;
  /** What the shared stack tells of another service. */
  shared<S extends Service>(service: S): ClientOf<S> | undefined;
  /** What this stack built of a service that stands before in the registry; of any service once grants are given. */
  built<S extends Service>(service: S): BuiltOf<S> | undefined;
  /** In the shared stack: what each business of the environment has of a service, by business; those that have nothing of it are left out. */
  each<S extends Service>(service: S): Named<BusinessModelOf<S>>;
  /** What another business has of a service that a workload names it for: `lending/lake/ads`. */
  of<S extends Service>(service: S, business: string): BusinessModelOf<S> | undefined;
}

/** A workload that is granted something. */
export interface Grantee {
  readonly name: string;
  readonly role: IGrantable;
  /** Where constructs that a grant needs are made. */
  readonly scope: Construct;
  /** By verb: what is named. */
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

/** Reads one value of a service's outputs of the shared stack. */
export type OutputReader<O> = (key: keyof O & string) => string;

type StackOf<Side> = Side extends { readonly stack: () => infer A } ? A : never;
type Returned<A, F extends string> = A extends { readonly [P in F]: (...args: never) => infer R } ? R : never;
export type BuiltOf<S> = S extends { readonly business: infer B } ? Returned<StackOf<B>, 'build'> : never;
export type ClientOf<S> = S extends { readonly shared: infer B } ? Returned<StackOf<B>, 'client'> : never;
