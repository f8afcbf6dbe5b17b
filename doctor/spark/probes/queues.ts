import { Refused, type Meaning, meaningOf } from '../../../functions/spark-admin/api/errors';
import type { Json } from '../../../functions/spark-admin/api/json';
import { type ListedQueue, listQueues } from '../../../functions/spark-admin/kinds/queue-quota';
import { type Answer, judged } from '../answer';
import { SCRATCH_CU } from '../template';
import { BETWEEN, type Probe, type Scratch } from './probe';

/** What the scratch queues are given: sessions and gateways need 3 CU of theirs. */
const SIZES = { root_queue: 1, dev_queue: 6 } as const;
const NAME = 'probe';
/** Two numbers that can be told apart, for `cu` and `maxCu`. */
const NUMBERS = { cu: 2, maxCu: 3 } as const;
const TOO_MUCH = SCRATCH_CU + 10;

/** What a new workspace gives the two queues that it is born with; then there is room for others. */
export const givenQueues: Probe = {
  does: 'look at the queues of a new workspace, and lower them',
  answers: ['given-queues'],
  run: async (scratch) => {
    const listed = await listQueues(scratch.workspaceId, scratch.run);
    for (const [name, cu] of Object.entries(SIZES)) await tried(scratch, 'EditWorkspaceQueue', name, { cu, maxCu: cu });
    const given = listed.filter(({ name }) => Object.hasOwn(SIZES, name));
    const seen = given.map(({ name, maxCu }) => `${name} ${maxCu ?? 'unreadable'} CU`).join(', ');
    const readable = given.length === 2 && given.every(({ maxCu }) => maxCu !== undefined);
    return [judged('given-queues', readable, `${seen || 'neither is listed'}, of ${SCRATCH_CU} CU`)];
  },
};

/** Which of a queue's two numbers is its maximum, and which counts in the sum; what the service says of what it refuses. */
export const queueNumbers: Probe = {
  does: 'make a queue, ask for too much, for one that is there and for one that is not',
  answers: ['cu-numbers', 'refusals'],
  run: async (scratch) => {
    const made = await tried(scratch, 'CreateWorkspaceQueue', NAME, NUMBERS);
    if (made !== undefined) throw made;
    const listed = (await listQueues(scratch.workspaceId, scratch.run)).find(({ name }) => name === NAME);
    const there = await tried(scratch, 'CreateWorkspaceQueue', NAME, NUMBERS);
    const elastic = await tried(scratch, 'EditWorkspaceQueue', NAME, { cu: NUMBERS.cu, maxCu: TOO_MUCH });
    const room = await tried(scratch, 'EditWorkspaceQueue', NAME, { cu: TOO_MUCH, maxCu: TOO_MUCH });
    await tried(scratch, 'DeleteWorkspaceQueue', NAME);
    const gone = await tried(scratch, 'DeleteWorkspaceQueue', `${NAME}-none`);
    return [
      numbersOf(listed, elastic, room),
      refusalsOf([
        ['there', there],
        ['no room', room],
        ['gone', gone],
      ]),
    ];
  },
};

/**
 * Judges the two numbers. The code always sends both alike, so it is right as long as the service refuses a queue that asks for more than
 * there is, and its list can be read.
 */
function numbersOf(listed: ListedQueue | undefined, elastic: unknown, room: unknown): Answer {
  const shown = Object.entries(NUMBERS).find(([, value]) => value === listed?.maxCu)?.[0];
  const counts = elastic === undefined ? 'only cu counts in the sum' : 'maxCu counts in the sum, too';
  const seen = `the list shows ${shown === undefined ? `${listed?.maxCu ?? 'no'} CU, neither of them` : shown} as the maximum; ${counts}`;
  return judged('cu-numbers', shown !== undefined && meaningOf(room) === 'no room', seen);
}

function refusalsOf(tries: readonly (readonly [Meaning, unknown])[]): Answer {
  const seen = tries.map(([meaning, thrown]) => `${meaning}: ${codeOf(thrown)}`).join(', ');
  return judged(
    'refusals',
    tries.every(([meaning, thrown]) => meaningOf(thrown) === meaning),
    seen,
  );
}

export const codeOf = (thrown: unknown): string =>
  thrown instanceof Refused ? `${thrown.serviceCode} (HTTP ${thrown.status})` : thrown === undefined ? 'not refused' : String(thrown);

/** Changes a queue and gives the service its time; what it refused, or nothing. */
async function tried(
  { run, edges, workspaceId }: Scratch,
  operation: 'CreateWorkspaceQueue' | 'EditWorkspaceQueue' | 'DeleteWorkspaceQueue',
  name: string,
  resourceSpec?: Readonly<Record<string, number>>,
): Promise<unknown> {
  const body: Json = {
    workspaceId,
    workspaceQueueName: name,
    ...(resourceSpec === undefined ? {} : { resourceSpec }),
    ...(operation === 'CreateWorkspaceQueue' ? { paymentType: 'PayAsYouGo', queueCategory: 'CPU' } : {}),
  };
  const path = { workspaceId, workspaceQueueName: name };
  const refused = await run.spark.call(operation, operation === 'DeleteWorkspaceQueue' ? { path } : { body }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  await edges.sleep(BETWEEN);
  return refused;
}
