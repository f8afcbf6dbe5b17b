import type { Leaves } from './leaves';
import type { Snapshot } from './snapshot';

/** One value that is not in step. */
export interface Step {
  readonly path: string;
  /** `source`: the source changed; `both`: source and copy did; `copy`: the copy alone, on purpose or not. */
  readonly changed: 'source' | 'both' | 'copy';
  readonly then?: string;
  readonly now?: string;
  /** As it stands; undefined where nothing is written. */
  readonly copy?: string;
  /** What a clone made today would have; undefined where it would have nothing. */
  readonly wouldBe?: string;
}

/** What differs between a copy as it was made, as it would be made today, and as it is. */
export function threeWay(then: Snapshot, now: Snapshot, copy: Leaves): Step[] {
  const paths = [...new Set([...now.keys(), ...then.keys(), ...copy.keys()])];
  return paths.flatMap((path): Step[] => {
    const [base, fresh, is] = [then.get(path)?.copy, now.get(path)?.copy, copy.get(path)];
    if (fresh === is) return [];
    const changed = fresh === base ? 'copy' : base === is ? 'source' : 'both';
    const [before, after] = [then.get(path)?.source, now.get(path)?.source];
    return [
      {
        path,
        changed,
        ...(before !== undefined && { then: before }),
        ...(after !== undefined && { now: after }),
        ...(is !== undefined && { copy: is }),
        ...(fresh !== undefined && { wouldBe: fresh }),
      },
    ];
  });
}
