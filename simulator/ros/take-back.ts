import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import type { CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import { bring, leave, type Wanted } from './bring';
import { accountIn, type Failed, madeBy, type Orchestra } from './carry-out';
import { STACK } from './event';
import { bringRequest, type FunctionRequest, removalRequest } from './request';
import { doingOf, type Doing, resourcesOf, type StackResource, withResources } from './stack-resource';

/** One step back, for one resource. */
type Step = { readonly at: string } & ({ readonly to: StackResource } | { readonly gone: true });

/**
 * Takes back a change that failed: what it changed is set back in the order in which it was changed, then what it made is removed, last things
 * first; what it had not come to is not asked. Answers what could not be taken back.
 */
export async function takeBack(orchestra: Orchestra, id: string, failed: Failed): Promise<readonly Failed[]> {
  const { store } = orchestra;
  const stack = store.get(STACK, id);
  const doing = stack && doingOf(stack);
  if (stack === undefined || doing === undefined) return [];
  const left: Failed[] = [];
  for (const step of stepsBack(stack, doing, failed)) {
    const words = await stepBack(orchestra, id, step, failed);
    if (words !== undefined) left.push({ at: step.at, words });
  }
  await store.change((changes) => {
    const now = changes.get(STACK, id);
    if (now !== undefined) changes.put(withResources({ ...now, attributes: doing.attributes ?? now.attributes }, resourcesOf(now)));
  });
  return left;
}

function stepsBack(stack: CloudObject, { before, done }: Doing, { at, asked }: Failed): readonly Step[] {
  const there = resourcesOf(stack);
  const touched = [...done, ...(asked === undefined ? [] : [at]), ...Object.keys(before).filter((id) => there[id] === undefined)];
  const back = touched.flatMap((id): Step[] => {
    const [to, now] = [before[id], there[id]];
    if (to === undefined || (id !== at && now !== undefined && canonical(to) === canonical(now))) return [];
    return [{ at: id, to }];
  });
  const made = [...new Set([...(asked !== undefined && before[at] === undefined ? [at] : []), ...Object.keys(there).reverse()])];
  return [...back, ...made.flatMap((id): Step[] => (before[id] === undefined ? [{ at: id, gone: true }] : []))];
}

/** Goes one step back; the words of whoever could not. */
async function stepBack({ store, functions }: Orchestra, id: string, step: Step, failed: Failed): Promise<string | undefined> {
  try {
    const request = await store.change((changes) => {
      const stack = changes.get(STACK, id);
      return stack && ('gone' in step ? remove(changes, stack, step.at, failed) : restore(changes, stack, step, failed));
    });
    if (request === undefined) return undefined;
    const answer = await functions.ask(request.event, accountIn(store, id));
    if (answer.status === 'FAILED') return answer.reason;
    await store.change((changes) => {
      const stack = changes.get(STACK, id);
      if (stack !== undefined) put(changes, stack, step.at, 'gone' in step ? undefined : madeBy(stack, request, answer));
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

/** What is retained stays, and is nobody's from then on. */
function remove(changes: Changes, stack: CloudObject, at: string, { at: failedAt, asked }: Failed): FunctionRequest | undefined {
  const resource = resourcesOf(stack)[at];
  if (resource === undefined) {
    if (at !== failedAt || asked === undefined) return undefined;
    const { physicalId: ref, request } = asked;
    return removalRequest(changes, stack, at, { ...request.wanted, ...(ref === undefined ? {} : { ref }) });
  }
  if (resource.data !== undefined && !resource.retained) return removalRequest(changes, stack, at, resource);
  if (resource.data === undefined) leave(changes, resource);
  put(changes, stack, at, undefined);
  return undefined;
}

function restore(changes: Changes, stack: CloudObject, { at, to }: { readonly at: string; readonly to: StackResource }, failed: Failed) {
  const now = resourcesOf(stack)[at];
  const wanted: Wanted = { logicalId: at, type: to.type, properties: to.properties, retained: to.retained };
  if (to.data === undefined) {
    put(changes, stack, at, bring(changes, stack, wanted, now));
    return undefined;
  }
  // The one that failed was told something else in vain.
  const told = failed.at === at && failed.asked !== undefined && now !== undefined;
  const request = bringRequest(changes, stack, wanted, told ? { ...now, properties: failed.asked.request.wanted.properties } : now);
  if (request === undefined && now !== undefined) put(changes, stack, at, { ...now, retained: to.retained });
  return request;
}

function put(changes: Changes, stack: CloudObject, at: string, resource: StackResource | undefined): void {
  const { [at]: _, ...others } = resourcesOf(stack);
  const now = changes.get(STACK, stack.id) ?? stack;
  changes.put(withResources(now, resource === undefined ? others : { ...resourcesOf(stack), [at]: resource }, doingOf(stack)));
}
