import type { Construct } from 'constructs';
import type { Named } from '../../../domain/model';
import type { Place } from '../../../domain/names/place';
import type { Path } from '../../../domain/rule';
import type { BusinessModelOf, Grants, Service } from '../../../domain/service';
import type { ComponentName } from './components';
import type { Profile } from './profiles';
import type { SmokePart, SmokeStep } from './smoke';
import type { Space } from './space';

/** What a twin's share of a stack is made from. */
export interface LocalPart<M> {
  readonly model: M;
  readonly place: Place;
  /** Beginning of the names of all namespaces. */
  readonly prefix: string;
  readonly profile: Profile;
  /** What the environment has beside its services. */
  readonly components: readonly ComponentName[];
  /** The namespace of the business, or of what businesses share. */
  readonly space: Space;
  readonly workloads: Grants;
  /** What of a service the environment shares. */
  shared(service: Service): unknown;
  /** What this business has of another service, or another business that one of its workloads names. */
  of<S extends Service>(service: S, business?: string): BusinessModelOf<S> | undefined;
  /** In what is shared: what each business has of a service. */
  each<S extends Service>(service: S): Named<BusinessModelOf<S>>;
}

/** What a local cluster has less of than is written. */
export interface Smaller {
  /** Where it is written, below the business's section. */
  readonly at: Path;
  /** For example `backend.nodes 3 becomes 1 here: one compute node for all`. */
  readonly says: string;
}

/** The module of a service's twin: `constructs/<service>/stack/local.ts`. */
export interface LocalAssembly {
  /** What the environment's businesses share of it; undefined where nobody needs it. */
  platform?(stack: Construct, part: LocalPart<unknown>): unknown;
  build?(stack: Construct, part: LocalPart<unknown>): unknown;
  outputs?(built: unknown): unknown;
  /** What becomes smaller of what a business has. */
  smaller?(model: unknown): readonly Smaller[];
  /** What is tried of it on a cluster that is up, from what outputs tell. */
  smoke?(part: SmokePart<unknown, unknown>): SmokeStep[];
}
