import type { Position } from '../../domain/problem';
import type { TerraformEvent } from '../events/event';
import { type Failure, failureText } from '../events/failure';
import { failedIn, rosFailure } from './ros-failure';
import type { RosStacks, SeenStack } from './ros-stacks';
import type { WatchedStack } from './watched';

/** What the watch is for, and whom it tells. */
export interface Watching {
  /** Name of the stack of Terraform. */
  readonly stack: string;
  readonly watched: readonly WatchedStack[];
  readonly ros: RosStacks;
  readonly placeOf: (address: string, inner: string) => Position | undefined;
  readonly say: (text: string) => void;
  /** What ROS is at, in a few words, for the line that moves. */
  readonly at: (address: string, text: string) => void;
  /** Called once, when nothing better can come of waiting. */
  readonly endTerraform: () => void;
}

export interface Watch {
  /** Hears what Terraform says; a stack is watched from when Terraform begins with it. */
  readonly hear: (event: TerraformEvent) => void;
  /** Ends it: everything that failed, each once. */
  readonly end: () => Failure[];
  /** Whether Terraform was asked to end. */
  readonly ended: () => boolean;
}

/** The provider waits for UPDATE_COMPLETE and knows neither of these, so it would wait until its timeout. */
const TAKEN_BACK: readonly string[] = ['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'];

/** Watches what ROS does with the stacks that Terraform applies, which Terraform itself never says. What happened before is left out. */
export async function watch({ stack, watched, ros, placeOf, say, at, endTerraform }: Watching): Promise<Watch> {
  const known = new Set<string>();
  const moved = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const failures: Failure[] = [];
  let over = false;
  let ending = false;
  let unread = false;

  const looked = async (one: WatchedStack): Promise<SeenStack | undefined> => {
    try {
      return await ros.look(one);
    } catch (error) {
      if (!unread) say(`${stack}: what ROS does is not shown: ${error instanceof Error ? error.message : 'no reason given'}`);
      unread = true;
      return undefined;
    }
  };
  const look = async (one: WatchedStack): Promise<void> => {
    const seen = await looked(one);
    if (over || seen === undefined) return;
    const fresh = seen.events.filter(({ id }) => !known.has(id)).reverse();
    fresh.forEach(({ id }) => known.add(id));
    const last = fresh.at(-1);
    if (last !== undefined) at(one.address, `${last.isStack ? one.name : last.of} ${last.status}`);
    for (const event of failedIn(fresh)) {
      const failure = rosFailure(stack, one, event, placeOf(one.address, event.of));
      failures.push(failure);
      say(failureText(failure));
    }
    if (last !== undefined) moved.add(one.address);
    // A stack may stand there since yesterday: only after something happened is it this change that was taken back.
    if (one.action !== 'update' || ending || !moved.has(one.address) || !TAKEN_BACK.includes(seen.status)) return;
    ending = true;
    say(
      `${stack}: ROS has taken the change of '${one.name}' back (${seen.status}); ending Terraform, which would wait for it until its timeout`,
    );
    endTerraform();
  };
  const round = (one: WatchedStack): void => {
    const timer = setTimeout(() => void look(one).then(() => over || !timers.has(one.address) || round(one)), ros.every);
    timers.set(one.address, timer.unref());
  };
  const stop = (address: string): void => {
    clearTimeout(timers.get(address));
    timers.delete(address);
  };

  // What lies there from earlier changes is no news.
  const before = await Promise.all(watched.map(looked));
  before.forEach((seen) => seen?.events.forEach(({ id }) => known.add(id)));
  return {
    hear: (event) => {
      if (event.type !== 'apply_start' && event.type !== 'apply_complete' && event.type !== 'apply_errored') return;
      const one = watched.find(({ address }) => address === event.hook.resource.addr);
      if (one === undefined) return;
      if (event.type === 'apply_start') round(one);
      else stop(one.address);
    },
    end: () => {
      over = true;
      [...timers.keys()].forEach(stop);
      return failures;
    },
    ended: () => ending,
  };
}
