import type { Host } from '../needs/hosts';
import type { Change } from './change';
import type { ResourceName } from './finding';

/** A host that goes, be it for good or to be made anew, and who is in it. */
export interface LeavingHost {
  readonly change: Change;
  readonly host: Host;
  readonly resource: ResourceName;
  readonly residents: readonly Resident[];
}

export interface Resident {
  readonly resource: ResourceName;
  /** What the same run does with it: `stays`, `goes` for good, is made `anew`, or changes and `leaves`. */
  readonly fate: 'stays' | 'goes' | 'anew' | 'leaves';
}
