import type { PropertyReader } from '../properties/reader';
import { YOUNG } from './birth';

/**
 * A stack that is apart from its workspace is made once, and what is in the workspace by then was let go of by the stack that had it
 * before: in its first hour and a half it takes that over. `Since` says when it was made.
 */
export const readSince = (reader: PropertyReader): number | undefined => reader.number('Since', { min: 0, step: 1 });

/** Whether the stack of an object is being made. */
export const isBeingMade = (since: number | undefined, now: number): boolean => since !== undefined && now - since <= YOUNG;
