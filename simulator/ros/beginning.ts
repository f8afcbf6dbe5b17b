import type { Fault } from '../faults/fault';

/** Which types a function makes whose code is here. */
export type Makes = (type: string) => boolean;

/** What a change of a stack is begun with. */
export interface Beginning {
  readonly makes: Makes;
  /** Trouble that was asked for, of creations and updates. */
  readonly fault?: Fault | undefined;
}
