import type { Tags } from '../../domain/model';
import type { Business, Environment } from '../../model/model';
import type { Place } from '../../domain/names/scheme';
import type { Foundation } from '../read-foundation';
import type { SharedServices } from '../read-shared';

/** What every part of a business's stack is made from. */
export interface Part {
  readonly place: Place & { readonly business: string };
  readonly environment: Environment;
  readonly business: Business;
  readonly foundation: Foundation;
  readonly shared: SharedServices;
  /** The stack's, for what is made inside a ROS template where no aspect reaches. */
  readonly tags: Tags;
}

/** A copy of a map with its values changed; keys stay in their order. */
export function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
