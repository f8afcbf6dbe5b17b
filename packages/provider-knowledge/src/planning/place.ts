import type { Attribute } from './model';
import { isZero } from './equal';
import type { Path } from './path';
import { isUnknown, UNKNOWN, type Value } from './value';
import type { Suppress } from './suppress';

/** A plan under construction. */
export interface Planning {
  /** There is no prior object. */
  readonly creating: boolean;
  readonly suppress: Suppress;
  /** Attributes whose difference replaces the object; sets can't be addressed inside, so their own path stands for them. */
  readonly replace: Path[];
}

/** What one value is planned from. `prior` is undefined when there was no element at this place. */
export interface Place {
  readonly planning: Planning;
  readonly path: Path;
  readonly attribute: Attribute;
  readonly prior: Value | undefined;
  readonly configured: Value;
}

/** A difference of an existing object: hidden by the provider, or a change that may replace. */
export function different(place: Place, planned: Value): Value {
  const { planning, attribute, path, prior } = place;
  if (planning.creating) return planned;
  if (prior !== undefined && !isUnknown(planned) && planning.suppress(attribute, prior, planned)) return prior;
  // The element is new: only what is set makes a difference.
  if (attribute.forceNew && !(prior === undefined && isZero(planned))) planning.replace.push(path);
  return planned;
}

/** An attribute that only the provider sets. */
export function unset({ planning, attribute, prior, path }: Place): Value {
  if (prior !== undefined) return prior;
  if (attribute.forceNew && !planning.creating) planning.replace.push(path);
  return UNKNOWN;
}
