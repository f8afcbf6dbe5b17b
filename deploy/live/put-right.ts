import { EXIT } from '../../domain/exit';
import { messageOf } from '../../functions/spark-admin/problem';
import type { Failure } from '../events/failure';
import type { StackState } from '../../plan';
import type { Conditions } from '../stacks/conditions';
import { type StackResult, isDone } from '../stacks/result';
import type { StackFolder } from '../stacks/stack-folder';
import { againCommand } from './again-event';
import { againRequests } from './again-requests';
import type { AgainRequest, LiveService } from './live-service';
import { partName } from './part-name';
import type { Drifted, StackLive } from './stack-live';

/** What it needs of the conditions of a run. */
interface Circumstances {
  readonly live?: Pick<StackLive, 'service'>;
  readonly interrupt: Pick<Conditions['interrupt'], 'stopped'>;
  readonly progress: Pick<Conditions['progress'], 'show' | 'say'>;
}

/**
 * Has the admin function put right what differs, in stacks that are deployed, by what their templates say now. A result of a stack where that
 * failed is a failure, with the command to do it by hand.
 */
export async function putRight(
  results: readonly StackResult[],
  drifted: readonly Drifted[],
  stacks: readonly StackFolder[],
  conditions: Circumstances,
  stateOf: (stack: StackFolder) => Promise<StackState | undefined>,
): Promise<StackResult[]> {
  const service = conditions.live?.service;
  const after: StackResult[] = [];
  for (const result of results) {
    const drift = drifted.find(({ stack }) => stack === result.name);
    const stack = stacks.find(({ name }) => name === result.name);
    const works = service !== undefined && drift !== undefined && stack !== undefined && isDone(result) && !conditions.interrupt.stopped;
    const failures = works ? await again(stack, drift, await stateOf(stack), service, conditions) : [];
    after.push(failures.length === 0 ? result : { ...result, status: 'failed', failures });
  }
  return after;
}

async function again(
  stack: StackFolder,
  drift: Drifted,
  state: StackState | undefined,
  service: LiveService,
  conditions: Circumstances,
): Promise<readonly Failure[]> {
  const requests = againRequests(drift.differences, state);
  for (const request of requests) {
    conditions.progress.show(stack.name, { doing: 'putting right', on: nameOf(request) });
    try {
      await service.again(request);
    } catch (thrown) {
      return [failureOf(stack, request, messageOf(thrown))];
    }
  }
  const done = drift.differences.filter(({ type, name }) =>
    requests.some((request) => request.type === type && partName(request.parameters) === name),
  );
  if (done.length > 0) conditions.progress.say(`${stack.name}: put right: ${[...new Set(done.map(({ what }) => what))].join(', ')}`);
  return [];
}

const nameOf = ({ type, parameters: { Name: name } }: AgainRequest): string => [type, name].filter(Boolean).join(' ');

const failureOf = ({ name }: StackFolder, request: AgainRequest, words: string): Failure => ({
  code: 'deploy.live.refused',
  message: `${name}: ${nameOf(request)} of ${request.whole.name} could not be put right: ${words}`,
  fix: `allow fc:InvokeFunction on ${request.function} and run the same command again, or by hand: ${againCommand(request)}`,
  exit: EXIT.tool,
});
