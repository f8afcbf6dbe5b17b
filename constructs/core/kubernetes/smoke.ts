import type { Named } from '../../../domain/model';
import type { BusinessModelOf, Grants, Service } from '../../../domain/service';
import type { ComponentName } from './components';
import type { Profile } from './profiles';
import type { PodProps } from './program';

/** A program that runs to its end in a namespace. What it says of itself are lines that begin with {@link SAYS}. */
export interface SmokeJob extends PodProps {
  readonly namespace: string;
}

/** Before each line that a step's program says to people; everything else is its log. */
export const SAYS = 'smoke: ';

interface Step {
  /** What is tried, in words that follow the business's name. */
  readonly tries: string;
}

/** Something that works. */
export interface TriedStep extends Step {
  readonly job: SmokeJob;
  /** Makes what the job needs and may not make itself. @default - nothing */
  readonly before?: SmokeJob;
  /** Takes away what the job has made; also when it was never there. @default - nothing is left of it */
  readonly after?: SmokeJob;
  /** What to look at where it fails, as arguments of kubectl. */
  readonly look: readonly string[];
}

/** A pod that has to be refused. */
export interface RefusedStep extends Step {
  readonly namespace: string;
  readonly priorityClass: string;
  /** What it asks for: a little more than there is. */
  readonly cpu: string;
  /** The quota that refuses it. */
  readonly quota: string;
  /** Another one, which may be in use and so refuse it first. */
  readonly besides: string;
}

/** Something that cannot be tried, and why. */
export interface SkippedStep extends Step {
  readonly why: string;
}

export type SmokeStep = TriedStep | RefusedStep | SkippedStep;

/** What a service's share of a smoke test is made from: what a business is told of itself, and how it is described. */
export interface SmokePart<M, T> {
  readonly model: M;
  /** What the business's outputs tell of the service. */
  readonly told: T;
  /** All that they tell, by service. */
  readonly outputs: Named<unknown>;
  readonly business: string;
  readonly profile: Profile;
  readonly components: readonly ComponentName[];
  /** Where the business's programs run. */
  readonly namespace: string;
  readonly platform: string;
  readonly workloads: Grants;
  /** What of a service the environment shares. */
  shared(service: Service): unknown;
  /** What each business has of a service. */
  each<S extends Service>(service: S): Named<BusinessModelOf<S>>;
}

/** Name of what a smoke test makes for a business: the same each time, so that a run takes away what one before it has left. */
export const smokeName = (business: string, ...rest: readonly (string | undefined)[]): string =>
  [business, ...rest.filter((part) => part !== undefined), 'lakewright_smoke'].join('_').replace(/[^a-z0-9]+/gi, '_');

/** Table that Spark makes through the metastore, and others read. */
export const SMOKE_TABLE = { name: 'sales', sum: 42, rows: "('north', 30), ('south', 12)" } as const;
