import type { CloudObject, Json, JsonObject } from '../cloud/object';
import type { Changes, View } from '../cloud/store';

/** Where and by whom a resource of a template is made. */
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly stackId: string;
  readonly cloud: View;
  /** Fills a pattern of types/text.ts from the properties. */
  fill(pattern: string): string;
}

/** One type of resource that templates may use. */
export interface RosType {
  /** Properties that must be there. */
  readonly required: readonly string[];
  /** Properties whose change keeps the resource; a change of any other replaces it. */
  readonly updatable: readonly string[];
  /** Pattern of the id, which is also what `Ref` gives. */
  readonly id: string;
  /** Throws a ServiceError for what the service refuses. `prior` is undefined for a creation. */
  check?(properties: JsonObject, place: Place, prior?: JsonObject): void;
  /** The object it becomes; without it an object of the type's own name. */
  object?(
    id: string,
    properties: JsonObject,
    place: Place,
  ): Pick<CloudObject, 'kind' | 'id' | 'attributes'> & { readonly hidden?: JsonObject };
  /** Values for `Fn::GetAtt`. */
  attributes(id: string, properties: JsonObject, place: Place): JsonObject;
  /** Throws a ServiceError if it can't be removed. */
  checkRemoval?(object: CloudObject, properties: JsonObject, cloud: View): void;
  /** What else there is from the start, or goes with it. */
  made?(changes: Changes, id: string, properties: JsonObject, place: Place): void;
  removed?(changes: Changes, id: string): void;
}

export type RosTable = Readonly<Record<string, RosType>>;

/** A property as text; empty if unset. */
export function textOf(value: Json | undefined): string {
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
