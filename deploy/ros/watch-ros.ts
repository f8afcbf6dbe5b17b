import type { Change } from '../../plan';
import type { Failure } from '../events/failure';
import type { TerraformEvent } from '../events/event';
import type { Conditions } from '../stacks/conditions';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import { endingOf } from './end-terraform';
import { watch } from './watch';
import { watchedIn } from './watched';

/** A call of Terraform whose ROS stacks are watched. */
export interface WatchedCall {
  /** To call Terraform with. */
  readonly conditions: Conditions;
  readonly hear: (event: TerraformEvent) => void;
  /** Failures of the call with what ROS said, which says more than Terraform does. */
  readonly tell: (failures: readonly Failure[]) => readonly Failure[];
}

/** What Terraform says for no other reason than that ROS failed, or that it was told to end. */
const REPEATS: ReadonlySet<string> = new Set(['deploy.terraform.failed', 'deploy.terraform.ended']);

/** Watches the ROS stacks that a plan changes; nothing where it changes none, or where ROS cannot be read. */
export async function watchRos(
  stack: StackFolder,
  changes: readonly Change[],
  conditions: Conditions,
  at: (address: string, text: string) => void,
): Promise<WatchedCall> {
  const { ros, interrupt, progress, placeOf } = conditions;
  const watched = ros === undefined ? [] : watchedIn(changes, readDocument(stack));
  if (ros === undefined || watched.length === 0) return { conditions, hear: () => undefined, tell: (failures) => failures };
  const ending = endingOf(interrupt);
  const { hear, end, ended } = await watch({
    stack: stack.name,
    watched,
    ros,
    placeOf: (address, inner) => placeOf(stack.name, address, undefined, inner),
    say: progress.say,
    at,
    endTerraform: ending.end,
  });
  return {
    conditions: { ...conditions, interrupt: ending.interrupt },
    hear,
    tell: (failures) => {
      const told = end();
      const isRepeat = ({ code, message }: Failure): boolean =>
        REPEATS.has(code) && (ended() || watched.some(({ address }) => message.includes(address)));
      return told.length === 0 ? failures : [...told, ...failures.filter((failure) => !isRepeat(failure))];
    },
  };
}
