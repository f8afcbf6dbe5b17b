import { accountOf } from '../alicloud/account';
import type { CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes, Store } from '../cloud/store';
import type { Answer, Functions } from '../functions/functions';
import { Stopped, advance } from './advance';
import { STACK } from './event';
import type { FunctionRequest } from './request';
import { doingOf, resourcesOf, type StackResource, withResources } from './stack-resource';

/** What stacks are changed with. */
export interface Orchestra {
  readonly store: Store;
  readonly functions: Functions;
}

/** Why a change of a stack came no further. */
export interface Failed {
  /** Logical id of the resource. */
  readonly at: string;
  readonly words: string;
  /** What a function was asked for in vain, and the id that it answered. */
  readonly asked?: { readonly request: FunctionRequest; readonly physicalId: string | undefined };
}

/** Carries out a change of a stack that is under way, function by function, until all is done or something fails. */
export async function carryOut({ store, functions }: Orchestra, id: string): Promise<Failed | undefined> {
  let answered: Answered | undefined;
  for (;;) {
    const reached = reach(store, functions, id, answered);
    if ('words' in reached) return reached;
    const { request } = reached;
    if (request === undefined) break;
    const answer = await functions.ask(request.event, accountIn(store, id));
    if (answer.status === 'FAILED')
      return { at: request.logicalId, words: answer.reason, asked: { request, physicalId: answer.physicalId } };
    answered = { request, answer };
  }
  await store.durable();
  return undefined;
}

interface Answered {
  readonly request: FunctionRequest;
  readonly answer: Answer;
}

type Reach = { readonly request: FunctionRequest | undefined } | Failed;

/** Writes down what a function did, and goes on from there: one step, unless something is refused on the way. */
function reach(store: Store, { makes }: Functions, id: string, answered: Answered | undefined): Reach {
  try {
    return store.step((changes): Reach => {
      took(changes, id, answered);
      const stack = changes.get(STACK, id);
      const trouble = stack && doingOf(stack)?.trouble;
      const { next, troubled = false } = stack === undefined ? {} : advance(changes, stack, makes);
      return troubled && trouble !== undefined ? { at: trouble.at, words: trouble.message } : { request: next };
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    store.step((changes) => took(changes, id, answered));
    return { at: error instanceof Stopped ? error.at : '', words: `${error.code}: ${error.message}` };
  }
}

function took(changes: Changes, id: string, answered: Answered | undefined): void {
  const stack = changes.get(STACK, id);
  if (stack === undefined || answered === undefined) return;
  const { request, answer } = answered;
  const { logicalId, event } = request;
  const doing = doingOf(stack);
  const { [logicalId]: _, ...others } = resourcesOf(stack);
  if (event['RequestType'] === 'Delete') return changes.put(withResources(stack, others, doing));
  const resources = { ...resourcesOf(stack), [logicalId]: madeBy(stack, request, answer) };
  changes.put(withResources(stack, resources, doing && { ...doing, done: [...doing.done, logicalId] }));
}

/** A resource as a function answered it. */
export function madeBy(stack: CloudObject, { logicalId, wanted, event }: FunctionRequest, { physicalId, data }: Answer): StackResource {
  const { type, properties, retained } = wanted;
  const known = event['PhysicalResourceId'];
  const ref = physicalId ?? (typeof known === 'string' ? known : logicalId);
  return { type, ref, kind: type, id: `${stack.id}/${logicalId}`, properties, retained, data };
}

export const accountIn = (store: Store, id: string): string => accountOf(store.get(STACK, id) ?? {});
