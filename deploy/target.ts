import type { Engine } from './engine/find-engine';
import type { LiveService } from './live/live-service';
import type { RosStacks } from './ros/ros-stacks';
import type { StackFolder } from './stacks/stack-folder';

/** Where stacks are deployed to. */
export interface Target {
  readonly simulated: boolean;
  /** Output folder of the synthesis. */
  readonly out: string;
  /** Folder of all states; the environments' own places without. */
  readonly stateFolder?: string;
  /** Called once, before synthesis: what takes its time may begin. */
  readonly begin?: () => void;
  /** Called once, after synthesis and before the first plan. Exits when the way there is barred. */
  readonly open: (stacks: readonly StackFolder[], engine: Engine) => Promise<OpenTarget>;
  /** Lets go of what was begun or opened. */
  readonly close?: () => Promise<void> | void;
}

export interface OpenTarget {
  readonly env: (stack: StackFolder) => Promise<Readonly<Record<string, string>>>;
  /** Reads what ROS does; absent where nothing opens it. */
  readonly ros?: RosStacks;
  /** Reads what only services' APIs show; absent where nothing opens it. */
  readonly live?: LiveService;
}
