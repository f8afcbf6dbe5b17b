import { textAt } from '../../functions/spark-admin/api/json';
import { type Answer, judged } from './answer';
import { type Bench, ScratchStack, Stopped } from './scratch';
import type { ScratchPlace } from './scratch-place';
import { scratchTemplate } from './template';

const RUNNING = /^running$/i;
const EVERY = 5_000;
/** How long a workspace may take to run after ROS says that it is made. Milliseconds. */
const PATIENCE = 10 * 60_000;

/** A scratch workspace that runs, and what its making told. */
export interface Opened {
  readonly workspaceId: string;
  readonly waits: Answer;
}

/** Makes a workspace in a stack of its own. Throws an Error with the words of ROS where it cannot be made. */
export async function openScratch(stack: ScratchStack, bench: Bench): Promise<Opened> {
  const { status, events } = await stack.create(scratchTemplate(stack.place, { order: true }));
  if (status !== 'CREATE_COMPLETE') {
    const reason = events.find((event) => event.status.endsWith('_FAILED') && event.reason !== '')?.reason;
    throw new Error(`${status}: ${reason ?? 'ROS gives no reason'}`);
  }
  const start = bench.edges.now();
  let first: string | undefined;
  for (;;) {
    if (bench.stopped()) throw new Stopped();
    const { workspaceId, state } = await look(stack.place, bench);
    first ??= state;
    if (workspaceId !== undefined && RUNNING.test(state)) {
      const later = Math.round((bench.edges.now() - start) / 1000);
      const seen = RUNNING.test(first)
        ? `it is ${first} when ROS is done`
        : `it is ${first} when ROS is done, and ${state} ${later} s later`;
      return { workspaceId, waits: judged('ros-waits', RUNNING.test(first), seen) };
    }
    if (bench.edges.now() - start > PATIENCE) throw new Error(`the workspace is ${state} ${PATIENCE / 60_000} minutes after ROS made it`);
    await bench.edges.sleep(EVERY);
  }
}

async function look({ name }: ScratchPlace, { run }: Bench): Promise<{ readonly workspaceId?: string; readonly state: string }> {
  const listed = await run.spark.list('ListWorkspaces', { query: { name } }, 'workspaces');
  const found = listed.find((one) => textAt(one, 'workspaceName') === name);
  const workspaceId = textAt(found, 'workspaceId');
  return { state: textAt(found, 'workspaceStatus') ?? 'not listed', ...(workspaceId === undefined ? {} : { workspaceId }) };
}
