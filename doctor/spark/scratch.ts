import type { Edges } from '../../functions/spark-admin/edges';
import type { Run } from '../../functions/spark-admin/run';
import { type RosAccess, rosCall } from '../../deploy/ros/ros-call';
import { accountStacks } from '../../deploy/ros/account-stacks';
import type { SeenStack } from '../../deploy/ros/ros-stacks';
import { textAt } from '../../functions/spark-admin/api/json';
import type { ScratchPlace } from './scratch-place';
import type { Template } from './template';

/** What a probe works with. */
export interface Bench {
  readonly access: RosAccess;
  readonly edges: Pick<Edges, 'now' | 'sleep'>;
  /** The service's API, with the credentials of who asks. */
  readonly run: Run;
  readonly say: (line: string) => void;
  /** Whether somebody wants it to end. */
  readonly stopped: () => boolean;
}

/** Thrown where a probe ends because somebody wants it to. */
export class Stopped extends Error {}

const EVERY = 5_000;
/** The longest that a stack with a workspace may take. Milliseconds. */
const PATIENCE = 30 * 60_000;
/** One call of ROS: making a stack takes longer than looking at one. Milliseconds. */
const CALL = 30_000;
const MINUTES = '30';

/** A ROS stack of our own. Nothing of it is retained. */
export class ScratchStack {
  #id: string | undefined;

  constructor(
    readonly place: ScratchPlace,
    private readonly bench: Bench,
  ) {}

  /** Makes it and waits for the end, whatever that is. */
  async create(template: Template, role?: string): Promise<SeenStack> {
    const answer = await this.#call('CreateStack', {
      StackName: this.place.name,
      TemplateBody: JSON.stringify(template),
      TimeoutInMinutes: MINUTES,
      // What failed is looked at, and removed as a whole.
      DisableRollback: 'true',
      ...(role === undefined ? {} : { RamRoleName: role }),
    });
    this.#id = textAt(answer, 'StackId');
    return this.#settled();
  }

  /** Changes it and waits for the end, whatever that is. */
  async update(template: Template): Promise<SeenStack> {
    await this.#call('UpdateStack', { StackId: this.#id ?? '', TemplateBody: JSON.stringify(template), DisableRollback: 'false' });
    return this.#settled();
  }

  /** Removes it with all that is in it, and waits; false where it is still there. */
  async remove(): Promise<boolean> {
    const found = await this.#look();
    if (found === undefined) return true;
    await this.#call('DeleteStack', this.#id === undefined ? { StackName: this.place.name } : { StackId: this.#id });
    const end = this.bench.edges.now() + PATIENCE;
    while (this.bench.edges.now() < end) {
      const seen = await this.#look();
      if (seen === undefined || seen.status === 'DELETE_COMPLETE') return true;
      if (seen.status === 'DELETE_FAILED') return false;
      await this.bench.edges.sleep(EVERY);
    }
    return false;
  }

  /** Waits until the stack is neither changing nor about to be rolled back: a failed update is over only when it stays what it is. */
  async #settled(): Promise<SeenStack> {
    const end = this.bench.edges.now() + PATIENCE;
    let still = 0;
    while (this.bench.edges.now() < end) {
      // Wait first: right after a call the service may still show the state from before it.
      await this.bench.edges.sleep(EVERY);
      if (this.bench.stopped()) throw new Stopped();
      const seen = await this.#look();
      still = seen?.status === 'UPDATE_FAILED' ? still + 1 : 0;
      if (seen !== undefined && !seen.status.endsWith('_IN_PROGRESS') && (seen.status !== 'UPDATE_FAILED' || still > STILL)) return seen;
    }
    throw new Error(`the stack ${this.place.name} did not settle within ${PATIENCE / 60_000} minutes`);
  }

  #look(): Promise<SeenStack | undefined> {
    const { region, name } = this.place;
    const { keys, endpoint } = this.bench.access;
    return accountStacks({ keysOf: () => Promise.resolve(keys), endpoint }).look({
      region,
      name,
      ...(this.#id === undefined ? {} : { id: this.#id }),
    });
  }

  #call(action: string, query: Readonly<Record<string, string>>): ReturnType<typeof rosCall> {
    return rosCall(action, { RegionId: this.place.region, ...query }, this.bench.access, CALL);
  }
}

/** After so many looks at the same failure, ROS is not going to roll it back. */
const STILL = 12;
