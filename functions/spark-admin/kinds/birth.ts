import { type Json, at } from '../api/json';

/**
 * An object that is younger than this may have been made by the same request of ROS, delivered again after its function died: ROS waits
 * at most half an hour for one (the longest `Timeout` of a template), and a rollback comes within the hour of the stack. Milliseconds.
 */
export const YOUNG = 5_400_000;

/** When something was made: the lists write milliseconds since 1970 as number or text, or ISO 8601. 0: not said. */
export function bornAt(time: Json | undefined): number {
  if (typeof time === 'number') return time;
  if (typeof time !== 'string') return 0;
  const read = /^\d+$/.test(time) ? Number(time) : Date.parse(time);
  return Number.isFinite(read) ? read : 0;
}

/** When a listed object was made; undefined where there is none. */
export const bornOf = (item: Json | undefined, member: string): number | undefined =>
  item === undefined ? undefined : bornAt(at(item, member));

/** Whether it was there before anything that is being asked for now. What does not say its age counts as old: it may be somebody's. */
export const wasThereBefore = (born: number, now: number): boolean => now - born > YOUNG;
