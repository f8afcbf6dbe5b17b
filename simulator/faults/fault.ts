import { STACK } from '../ros/event';

/** What a provider does to the cloud. */
export type Operation = 'create' | 'read' | 'update' | 'delete' | 'import' | 'data' | 'plan';

/** Trouble on request. */
export interface Fault {
  /**
   * `fail` refuses; `half-way` makes the object and then fails, so that Terraform marks it as tainted; `throttle` refuses as a busy service does,
   * which the provider waits out up to five times; `slow` answers late; `roll-back` takes the update of a ROS stack back, or its creation.
   */
  readonly does: 'fail' | 'half-way' | 'throttle' | 'slow' | 'roll-back';
  /** @default every operation but plan; of `roll-back`: update */
  readonly on?: Operation;
  /** Resource or data source type, `*` stands for anything. @default every type */
  readonly type?: string;
  /** Number of the first call that is hit, counted among those that match. @default 1 */
  readonly nth?: number;
  /** How many calls are hit; 0 for all. @default 1 */
  readonly times?: number;
  /** Code of the refusal. @default 'InternalError' */
  readonly code?: string;
  readonly message?: string;
  /** Of `roll-back`: logical id of the resource that fails, in a stack that has it. @default the last one of any template */
  readonly inner?: string;
  /** How late, in milliseconds. @default 100 */
  readonly ms?: number;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
}

/** The faults that are armed. */
export class Faults {
  #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, seen: 0 });
  }

  clear(): void {
    this.#armed = [];
  }

  list(): Fault[] {
    return this.#armed.map(({ fault }) => fault);
  }

  /** The faults that hit this call; it counts. */
  hits(operation: Operation, type: string): Fault[] {
    return this.#hits(operation, type, ({ does }) => does !== 'roll-back');
  }

  /** Those that take the change of a ROS stack with these resources back; it counts. */
  rollBacks(operation: 'create' | 'update', type: string, has: (logicalId: string) => boolean): Fault[] {
    if (type !== STACK) return [];
    return this.#hits(
      operation,
      type,
      ({ does, on = 'update', inner }) => does === 'roll-back' && on === operation && (inner === undefined || has(inner)),
    );
  }

  #hits(operation: Operation, type: string, meant: (fault: Fault) => boolean): Fault[] {
    return this.#armed
      .filter((armed) => meant(armed.fault) && matches(armed.fault, operation, type) && strikes(armed))
      .map(({ fault }) => fault);
  }

  /** Whether a fault hits the repetition of a call as well; that counts too. */
  hitsAgain(fault: Fault): boolean {
    const armed = this.#armed.find((candidate) => candidate.fault === fault);
    return armed !== undefined && strikes(armed);
  }
}

function strikes(armed: Armed): boolean {
  armed.seen += 1;
  const { nth = 1, times = 1 } = armed.fault;
  return armed.seen >= nth && (times === 0 || armed.seen < nth + times);
}

function matches({ on, type: pattern, does }: Fault, operation: Operation, type: string): boolean {
  if (on === undefined ? operation === 'plan' : on !== operation) return false;
  if (does === 'half-way' && operation !== 'create') return false;
  return pattern === undefined || new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(type);
}
