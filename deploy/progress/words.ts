import type { Activity } from './progress';

/** `8s`, `2m05s`. */
export function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`;
}

/** `applying 12/40`. */
export function activityText({ doing, done, total }: Activity): string {
  return total === undefined ? doing : `${doing} ${done ?? 0}/${total}`;
}
