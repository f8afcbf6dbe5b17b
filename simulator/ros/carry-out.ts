import { accountOf } from '../alicloud/account';
import type { CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Store } from '../cloud/store';
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
  for (;;) {
    const reached = await reach(store, functions, id);
    if ('words' in reached) return reached;
    const { request } = reached;
    if (request === undefined) return undefined;
    const answer = await functions.ask(request.event, accountIn(store, id));
    if (answer.status === 'FAILED')
      return { at: request.logicalId, words: answer.reason, asked: { request, physicalId: answer.physicalId } };
    await took(store, id, request, answer);
  }
}

type Reach = { readonly request: FunctionRequest | undefined } | Failed;

async function reach(store: Store, { makes }: Functions, id: string): Promise<Reach> {
  try {
    return await store.change((changes): Reach => {
      const stack = changes.get(STACK, id);
      const trouble = stack && doingOf(stack)?.trouble;
      const { next, troubled = false } = stack === undefined ? {} : advance(changes, stack, makes);
      return troubled && trouble !== undefined ? { at: trouble.at, words: trouble.message } : { request: next };
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { at: error instanceof Stopped ? error.at : '', words: `${error.code}: ${error.message}` };
  }
}

/** Writes down what a function did. */
function took(store: Store, id: string, { logicalId, wanted, event }: FunctionRequest, answer: Answer): Promise<void> {
  return store.change((changes) => {
    const stack = changes.get(STACK, id);
    if (stack === undefined) return;
    const doing = doingOf(stack);
    if (event['RequestType'] === 'Delete') {
      const { [logicalId]: _, ...left } = resourcesOf(stack);
      return changes.put(withResources(stack, left, doing));
    }
    const resources = { ...resourcesOf(stack), [logicalId]: madeBy(stack, { logicalId, wanted, event }, answer) };
    changes.put(withResources(stack, resources, doing && { ...doing, done: [...doing.done, logicalId] }));
  });
}

/** A resource as a function answered it. */
export function madeBy(stack: CloudObject, { logicalId, wanted, event }: FunctionRequest, { physicalId, data }: Answer): StackResource {
  const { type, properties, retained } = wanted;
  const known = event['PhysicalResourceId'];
  const ref = physicalId ?? (typeof known === 'string' ? known : logicalId);
  return { type, ref, kind: type, id: `${stack.id}/${logicalId}`, properties, retained, data };
}

export const accountIn = (store: Store, id: string): string => accountOf(store.get(STACK, id) ?? {});
