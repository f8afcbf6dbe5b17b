import { messageOf } from '../../functions/spark-admin/problem';
import type { UnconfirmedId } from '../../functions/spark-admin/unconfirmed';
import type { Answer } from './answer';
import { failedUpdate } from './probes/failed-update';
import { kyuubiToken, livyGateway } from './probes/gateways';
import type { Probe } from './probes/probe';
import { givenQueues, queueNumbers } from './probes/queues';
import { removals } from './probes/removals';
import { type RoleToTry, roleProbe } from './probes/role';
import { type Bench, ScratchStack, Stopped } from './scratch';
import type { ScratchPlace } from './scratch-place';
import { openScratch } from './workspace';

/** In this order: the queues are lowered before anything needs room. */
const PROBES: readonly Probe[] = [givenQueues, queueNumbers, removals, kyuubiToken, livyGateway, failedUpdate];

/** Rows that are answered by making the workspace, and by making one with the admin function's role. */
const BESIDE: readonly UnconfirmedId[] = ['ros-waits', 'role-owner', 'ros-operations', 'membership'];

/** All rows that probes answer. */
export const PROBED: readonly UnconfirmedId[] = [...BESIDE, ...PROBES.flatMap(({ answers }) => answers)];

/** What was found, and what could not be removed. */
export interface Found {
  readonly answers: readonly Answer[];
  /** Why no probe ran, in the words of who refused it. */
  readonly failed?: string;
  readonly stopped: boolean;
  /** Names of stacks that are still there. */
  readonly left: readonly string[];
}

/** Makes scratch workspaces, tries them out, and removes them, whatever happens meanwhile. */
export async function runProbes(place: ScratchPlace, role: RoleToTry, rolePlace: ScratchPlace, bench: Bench): Promise<Found> {
  const stacks: ScratchStack[] = [];
  const answers: Answer[] = [];
  let failed: string | undefined;
  let stopped = false;
  try {
    const stack = new ScratchStack(place, bench);
    stacks.push(stack);
    bench.say(`making ${place.name}`);
    const { workspaceId, waits } = await openScratch(stack, bench);
    answers.push(waits);
    for (const probe of PROBES) {
      if (bench.stopped()) throw new Stopped();
      bench.say(probe.does);
      answers.push(...(await probe.run({ ...bench, workspaceId, stack }).catch((thrown: unknown) => unanswered(probe, thrown))));
    }
    if (bench.stopped()) throw new Stopped();
    if ('name' in role) bench.say(`make ${rolePlace.name} with the role ${role.name}`);
    answers.push(...(await roleProbe(rolePlace, role, bench, (made) => stacks.push(made))));
  } catch (thrown) {
    if (thrown instanceof Stopped) stopped = true;
    else failed = messageOf(thrown);
  }
  return { answers, stopped, left: await removed(stacks, bench), ...(failed === undefined ? {} : { failed }) };
}

function unanswered({ answers }: Probe, thrown: unknown): readonly Answer[] {
  if (thrown instanceof Stopped) throw thrown;
  return answers.map((id) => ({ id, outcome: 'open', seen: messageOf(thrown) }));
}

/** Names of those that could not be removed. */
async function removed(stacks: readonly ScratchStack[], bench: Bench): Promise<readonly string[]> {
  const left: string[] = [];
  for (const stack of [...stacks].reverse()) {
    bench.say(`removing ${stack.place.name}`);
    const gone = await stack.remove().catch((thrown: unknown) => {
      bench.say(messageOf(thrown));
      return false;
    });
    if (!gone) left.push(stack.place.name);
  }
  return left;
}
