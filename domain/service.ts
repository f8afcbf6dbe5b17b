/** What there is to know of a service, in one descriptor: `constructs/<service>/service.ts`. */
import type * as z from 'zod';
import type { ClonedOption } from './cloned';
import type { Fix } from './fix';
import type { DescribedWhole, LiveAt } from './live';
import type { Named, OnRemoval } from './model';
import type { Place } from './names/place';
import type { NameRule } from './names/rules';
import type { Bound, Path } from './rule';
import type { Picked } from './schema/by-environment';
import type { Opening, PriceRow, TypeRow } from './tables';

/** Workload, then verb, then what is named. */
export type Grants = Named<Named<readonly string[]>>;

/** What of the environment a model depends on when it is resolved. */
export interface Resolving {
  readonly estate: string;
  readonly environment: string;
  readonly production: boolean;
  /** Factor on sizes; 1 is as written. */
  readonly scale: number;
  readonly schedules: 'active' | 'paused';
  readonly onRemoval: OnRemoval;
  /** Whether the value at this path was written for the environment itself, and so is not scaled. */
  fixed(path: Path): boolean;
  /** Grants of the business's workloads; none in `shared`. */
  readonly workloads: Grants;
  /** What each business of the environment has of a service. Empty while a business itself is resolved. */
  everywhere<S extends Service>(service: S): readonly BusinessModelOf<S>[];
}

/** What of its surroundings names are made from. */
export interface Naming {
  readonly place: Place;
  readonly workloads: Grants;
  readonly schedules: 'active' | 'paused';
  /** The service's own side in the environment's `shared`; undefined where there is none. */
  readonly shared?: unknown;
}

/** One physical name. */
export interface MadeName {
  readonly rule: NameRule;
  readonly name: string;
  /** Of what it is the name, below the model. */
  readonly path: Path;
  /** Set if the name is made for a workload: a problem with it then points at the workload. */
  readonly workload?: string;
  /** What the name is unique in, where its service asks for that below something: a Kafka instance, a workspace. */
  readonly parent?: string;
}

/** One thing with a size: a workspace, a queue of it, a group of nodes. */
export interface SizeRow {
  /** `workspace`, `queue night`, `group query`; with the instance's name where there are several. */
  readonly name: string;
  /** Where people write it, below the section: `['main', 'queues', 'night', 'max']`. */
  readonly at: Path;
  /** What it may use at most, or has reserved, in the unit of the service's limit. */
  readonly max: number;
  /** What it is guaranteed. */
  readonly min?: number;
  /** Window to the maximum that holds in it. */
  readonly schedule?: Named<number>;
  /** Not in the sum: a part of something that is. */
  readonly part?: true;
}

/** Something with an `onRemoval`: where it is written, and how the addresses of its resources begin. */
export interface RemovalKey {
  readonly path: Path;
  readonly begins: string;
  readonly onRemoval: OnRemoval;
  /** Options that cannot stand beside `onRemoval: destroy`: they go with it. */
  readonly without?: readonly string[];
}

/** A service in one place: as a section of a business file, or of an environment's `shared`. */
export interface Side<Z extends z.ZodType = z.ZodType, M = unknown, A = unknown> {
  /** Absent: nobody writes it, it is made where something needs it. */
  readonly schema?: Z;
  /** Plain data with defaults and scaled numbers; undefined where nothing is made. */
  resolve(written: Picked<z.output<Z>> | undefined, at: Resolving): M;
  readonly rules: readonly Bound<NonNullable<M>>[];
  names(model: NonNullable<M>, at: Naming): readonly MadeName[];
  sizes?(model: NonNullable<M>): readonly SizeRow[];
  /** What of it only the service's API shows, to be held against what is found there. */
  live?(model: NonNullable<M>, at: LiveAt): readonly DescribedWhole[];
  removal(model: NonNullable<M>): readonly RemovalKey[];
  /**
   * Options that are not simply copied when an environment is cloned. Paths count from the section, or from each thing in it where there
   * are several.
   */
  readonly cloned?: readonly ClonedOption[];
  /** How sizes are scaled, in words, by the end of a size's path; `*` stands for any key. */
  readonly scaling?: Named<string>;
  /** Constructs that are named after something beside the section, by their parent's path below the stack: where that is written. */
  readonly elsewhere?: Named<Path>;
  /** For the shared stack: keys of other services whose models in each business it may read. It sees nothing else of businesses. */
  readonly looksAt?: readonly string[];
  /** The module that builds it; loaded when a stack is built, because it needs cdktf. */
  readonly stack: () => A;
}

/** What is wrong with something that a workload names. */
export interface Dangling {
  /** Completes "<workload> <does> ...". */
  readonly message: string;
  /** Of the entry itself. */
  readonly fix: Fix;
}

/** What a workload's grants are held against. */
export interface Reach {
  readonly business: string;
  readonly environment: string;
  /** Whether a business is one of the environment. */
  runs(business: string): boolean;
  /** Businesses of the environment: hundreds, so only for words about what is not there. */
  businesses(): readonly string[];
  /** What a business has of a service; undefined where it has nothing. */
  of<S extends Service>(service: S, business?: string): BusinessModelOf<S> | undefined;
}

/** Something that a workload may be granted. */
export interface Verb {
  /** In the schema, and so in editors and the reference. */
  readonly says: string;
  /** `submits to`, `reads` */
  readonly does: string;
  /** Code of the problem with an entry that names nothing. */
  readonly code: `access.${string}.missing`;
  /** What is wrong with an entry; undefined where it names something. */
  missing(entry: string, reach: Reach): Dangling | undefined;
}

/** How faithful a service's twin on a local Kubernetes is in one capability. */
export interface ParityRow {
  readonly capability: string;
  readonly twin: 'equal' | 'approximated' | 'absent';
  /** How it is approximated, or why it is absent; what it is where it is equal. */
  readonly how: string;
}

/** Everything there is to know of a service but its classes. */
export interface Service<K extends string = string> {
  /** Section in YAML, field of the model, of the stack, and, in snake case, of the outputs. */
  readonly key: K;
  /** As people call it. */
  readonly title: string;
  readonly business?: Side;
  readonly shared?: Side;
  /** Set if no public page lists the regions of the service, so that no rule can check them. */
  readonly regions?: 'unlisted';
  /** The account's limit, which the sizes are held against. */
  readonly limit?: { readonly unit: string; readonly schema: z.ZodType; amount(value: unknown): number };
  readonly verbs?: Named<Verb>;
  readonly names: Named<NameRule>;
  /** What we decided about the Terraform types that it makes. */
  readonly types?: Named<TypeRow>;
  /** What of it costs, by the item that sizes name. */
  readonly prices?: Named<PriceRow>;
  /** The module of its Kubernetes twin; absent where `parity` says why there is none. */
  readonly local?: () => unknown;
  /** What of it a local cluster has, capability by capability. */
  readonly parity: readonly ParityRow[];
  /** What it listens on inside the network, by construct id. */
  readonly openings?: Named<Opening>;
}

export type ModelOf<S> = S extends { resolve(written: never, at: Resolving): infer M } ? M : never;
export type AssemblyOf<S> = S extends { stack: () => infer A } ? A : never;
export type BusinessModelOf<S> = S extends { readonly business: infer B } ? Exclude<ModelOf<B>, undefined> : never;
