import type { CloudObject, JsonObject } from '../../cloud/object';
import type { Changes, View } from '../../cloud/store';
import type { Beginning } from '../../ros/beginning';

/** What somebody asks of a service. */
export interface Attempt {
  readonly cloud: View;
  /** Attributes as they would be. */
  readonly wanted: JsonObject;
  /** The object as it is; undefined for a creation. */
  readonly prior: CloudObject | undefined;
  /** Names of attributes that differ; all that are set for a creation. */
  readonly changed: ReadonlySet<string>;
  readonly region: string;
}

/** How one service differs from storing what it is told. */
export interface Rules {
  /** Throws a ServiceError for what the service refuses. */
  check?(attempt: Attempt): void;
  /** Attributes the service answers otherwise than it was told. */
  view?(object: CloudObject, cloud: View): JsonObject;
  /** Attributes of the view that say again what another one says. */
  readonly derived?: readonly string[];
  /** What else a creation makes; answers the object if it knows more of it now. */
  created?(changes: Changes, object: CloudObject, beginning: Beginning): CloudObject | undefined;
  /** What a change of the object changes elsewhere; answers the object if it knows more of it now. */
  updated?(changes: Changes, object: CloudObject, changed: ReadonlySet<string>, beginning: Beginning): CloudObject | undefined;
  /** Throws a ServiceError if it can't be removed. */
  checkRemoval?(object: CloudObject, cloud: View): void;
  /** What a removal leaves behind; `'kept'` if the object itself stays, out of Terraform's sight. */
  removed?(changes: Changes, object: CloudObject, beginning: Beginning): 'kept' | undefined;
}

export type RulesTable = Readonly<Record<string, Rules>>;
