/** Ends of an id, the only memory there is: an object that was there before, and one that a creation refused to take. */
const TAKEN = ':taken';
const KEPT = ':kept';
/** Before the moment at which an object was handed over, in seconds since 1970. */
const HANDED = ':handed-';

/** Id of an object that was there before and was taken over: whoever removes it from the template does not remove it. */
export const takenId = (identity: string): string => `${identity}${TAKEN}`;

/** Id in the refusal of a creation whose object belongs to somebody else. */
export const keptId = (identity: string): string => `${identity}${KEPT}`;

/** Id of an object that another stack let go of for this one: it is removed like any other, but not by the rollback of this stack's creation. */
export const handedId = (identity: string, now: number): string => `${identity}${HANDED}${Math.floor(now / 1000)}`;

/** Whether the object of this id was handed over less than so many milliseconds ago. */
export function wasHandedOver(id: string | undefined, now: number, lately: number): boolean {
  const [, seconds] = /:handed-(\d+)$/.exec(id ?? '') ?? [];
  return seconds !== undefined && now - Number(seconds) * 1000 <= lately;
}

/** Whether the object of this id was there before. */
export const isTaken = (id: string | undefined): boolean => id !== undefined && (id.endsWith(TAKEN) || id.endsWith(KEPT));

/** Ids of this function begin with a workspace's id; anything else was put there by ROS for a creation that failed. */
export const isOurs = (id: string | undefined): boolean => /^w-[^/]+\/[a-z-]+\/./.test(id ?? '');
