import type { LivePart } from '../../domain/live';

/** Where something is that has parts. */
export interface WholeName {
  readonly region: string;
  readonly name: string;
  /** ARN of the role whose account it is in. */
  readonly role?: string | undefined;
}

/** One part that the admin function is to make again as a template says. */
export interface AgainRequest {
  readonly whole: WholeName;
  /** Name of the function, and whose it is. */
  readonly function: string;
  readonly account: string;
  readonly type: string;
  /** All of its parameters but the id of what it is in. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Reads what only the services' APIs show, and has it put right. Both throw an Error with the service's words where they cannot. */
export interface LiveService {
  /** Milliseconds since 1970, where timers run. @default - time stands still: nothing is in a window */
  readonly now?: () => number;
  /** How many wholes may be looked at side by side. */
  readonly atOnce: number;
  /** What is found; undefined where there is no such whole. */
  readonly look: (whole: WholeName) => Promise<readonly LivePart[] | undefined>;
  readonly again: (request: AgainRequest) => Promise<void>;
}
