/** What only a service's API shows: things that Terraform neither makes nor reads, such as the queues of a Spark workspace. */
import type { Place } from './names/place';
import type { Path } from './rule';

/** A value of a part, in the words of the properties that it is made with. */
export type LiveValue = string | number | boolean | readonly string[];

/** A part as it is found. */
export interface LivePart {
  /** Type in a ROS template, for example `Custom::SparkQueue`. */
  readonly type: string;
  /** What it is known by among those of its type. */
  readonly name: string;
  /** By property. What the service does not show is left out, and is not compared. */
  readonly values: Readonly<Record<string, LiveValue>>;
}

/** A value as it is described. */
export interface DescribedValue {
  readonly value: LiveValue;
  /** Where people write it, below the part. */
  readonly at: Path;
  readonly unit?: string;
}

/** A part as it is described. */
export interface DescribedPart {
  readonly type: string;
  readonly name: string;
  /** As people call it: `queue 'night'`. */
  readonly what: string;
  /** Where it is written, below the model. */
  readonly at: Path;
  /** By property; a list says what has to be there, and there may be more. */
  readonly values: Readonly<Record<string, DescribedValue>>;
}

/** Something with parts in it, for example a workspace. */
export interface DescribedWhole {
  /** Its name in the service. */
  readonly name: string;
  /** As people call it: `workspace 'risk'`. */
  readonly what: string;
  readonly parts: readonly DescribedPart[];
  /** Types of parts that are reported when they are found and nothing describes them, each with the word for it, for example `queue`. */
  readonly words: Readonly<Record<string, string>>;
}

/** What the description of parts depends on besides the model. */
export interface LiveAt {
  readonly place: Place;
  readonly schedules: 'active' | 'paused';
  /** The clock of windows. */
  readonly timeZone: string;
  /** Milliseconds since 1970. @default - time stands still, outside of every window */
  readonly now?: number;
}
