import type { Engine } from '../engine/find-engine';
import type { Interrupt } from '../interrupt';
import type { StackLive } from '../live/stack-live';
import type { Progress } from '../progress/progress';
import type { JsonObject, PlaceOf, WasShown } from '../../plan';
import type { Reader } from '../reading/reader';
import type { RosStacks } from '../ros/ros-stacks';
import type { StackFolder } from './stack-folder';

/** What holds for all stacks of one run. */
export interface Conditions {
  readonly engine: Engine;
  /** The environment Terraform runs in for a stack; the way to a simulated cloud may differ by stack. */
  readonly env: (stack: StackFolder) => Promise<Readonly<Record<string, string>>>;
  /** Reads what ROS does. @default - nobody looks */
  readonly ros?: RosStacks;
  /** Looks at what only services' APIs show. @default - nobody looks */
  readonly live?: StackLive;
  /** Where something is written. */
  readonly placeOf: PlaceOf;
  readonly simulated: boolean;
  readonly mode: 'deploy' | 'destroy';
  readonly interrupt: Interrupt;
  /** How long to wait for a lock of a state, in milliseconds. @default not at all */
  readonly wait?: number;
  readonly progress: Progress;
  /** Stacks that are as their last good run left them are not planned. */
  readonly changed?: true;
  /** A queue for what must not run twice at a time: installing providers into a shared plugin cache. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** What Terraform is told beside a stack's description, as an override file has it. @default - nothing */
  readonly lowered?: (stack: StackFolder) => JsonObject | undefined;
  /** What a preview showed: nothing else is done. @default - whatever is described is */
  readonly expected?: WasShown;
  /** Says what plans will really do. */
  readonly read: Reader;
  readonly estate: {
    /** Whose states these are, as they name it. */
    readonly identity: string;
    /** Absolute folder. */
    readonly root: string;
  };
  /** Puts back the JSON of before a refusal, so that plain Terraform in the folder does not do what was refused. */
  readonly takeBack: (stack: StackFolder) => void;
}
