/** Something that happened to a ROS stack or to a resource in it. */
export interface StackEvent {
  readonly id: string;
  /** Logical id of the resource; of the stack itself its name. */
  readonly of: string;
  readonly isStack: boolean;
  /** For example `UPDATE_FAILED`. */
  readonly status: string;
  /** In the service's words; empty where it gives none. */
  readonly reason: string;
}

/** A stack as ROS shows it now. */
export interface SeenStack {
  readonly status: string;
  /** Newest first; the last fifty. */
  readonly events: readonly StackEvent[];
}

/** Which stack is meant: by id, or by name as long as it has none that is known. */
export interface StackName {
  readonly region: string;
  readonly name: string;
  readonly id?: string;
  /** ARN of the role whose account it is in. */
  readonly role?: string;
}

/** Reads what ROS does. */
export interface RosStacks {
  /** Pause between two looks, in milliseconds. */
  readonly every: number;
  /** Undefined where there is no such stack. Throws an Error with the service's words where it cannot be read. */
  readonly look: (stack: StackName) => Promise<SeenStack | undefined>;
}
