import type { CloudObject, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import type { Makes } from './beginning';
import { bring, leave, type Wanted } from './bring';
import { evaluate, holds } from './evaluate';
import { creationOrder } from './order';
import { bringRequest, type FunctionRequest, removalRequest } from './request';
import { scopeOf } from './scope';
import { type Doing, doingOf, resourcesOf, type StackResource, type StackResources, withResources } from './stack-resource';
import { parseTemplate } from './template';

/** How far a change came: it is done, or a function has to do something next, or trouble that was asked for is here. */
export interface Reached {
  readonly stack: CloudObject;
  readonly next?: FunctionRequest;
  readonly troubled?: true;
}

/** A refusal, and the resource at which a change stopped. */
export class Stopped extends ServiceError {
  constructor(
    { code, message, attribute }: ServiceError,
    readonly at: string,
  ) {
    super(code, message, attribute);
  }
}

/** Does something with a resource; refusals know which. */
function at<T>(logicalId: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ServiceError ? new Stopped(error, logicalId) : error;
  }
}

/**
 * Goes on with the change of a stack that is under way, as far as it needs no function: makes, changes, replaces and removes, in the order of what
 * needs what. The stack remembers what is done.
 */
export function advance(changes: Changes, stack: CloudObject, makes: Makes): Reached {
  const doing = doingOf(stack);
  if (doing === undefined) return { stack };
  const reached = doing.what === 'delete' ? removed(changes, stack, doing, () => false) : brought(changes, stack, doing, makes);
  changes.put(reached.stack);
  return reached;
}

/** Brings every resource of the template to what it says, then removes what it has no more. */
function brought(changes: Changes, stack: CloudObject, doing: Doing, makes: Makes): Reached {
  const template = parseTemplate(stack.attributes['template_body']);
  const there: Record<string, StackResource> = { ...resourcesOf(stack) };
  const done = new Set(doing.done);
  const now = (): CloudObject => withResources(stack, there, { ...doing, done: [...done] });
  const scope = scopeOf(changes, stack, template, doing.given, (logicalId) => (done.has(logicalId) ? there[logicalId] : undefined));
  const order = creationOrder(template).filter((id) => {
    const condition = template.Resources[id]?.Condition;
    return condition === undefined || holds(condition, scope);
  });
  for (const logicalId of order) {
    const resource = template.Resources[logicalId];
    if (resource === undefined || done.has(logicalId)) continue;
    const { Type: type, Properties: written = {}, DeletionPolicy: policy } = resource;
    const wanted: Wanted = { logicalId, type, properties: evaluate(written, scope) as JsonObject, retained: policy === 'Retain' };
    if (doing.trouble?.at === logicalId) return { stack: now(), troubled: true };
    const next = at(logicalId, () => bringOne(changes, stack, wanted, there, makes));
    if (next !== undefined) return { stack: now(), next };
    done.add(logicalId);
  }
  // In the order of the template, so that a removal goes backwards.
  const rest = Object.entries(there).filter(([id]) => !order.includes(id));
  const ordered = Object.fromEntries([
    ...rest,
    ...order.flatMap((id) => (there[id] === undefined ? [] : [[id, there[id]]])),
  ]) as StackResources;
  const brought = { ...doing, done: [...done] };
  return removed(changes, withResources(stack, ordered, brought), brought, (id) => done.has(id));
}

/** Brings one resource to what is wanted of it, in `there`; what a function has to do for that first, if anything. */
function bringOne(
  changes: Changes,
  stack: CloudObject,
  wanted: Wanted,
  there: Record<string, StackResource>,
  makes: Makes,
): FunctionRequest | undefined {
  const { logicalId, type, retained } = wanted;
  const before = there[logicalId];
  // Another type is another resource: the one before goes first.
  if (before?.data !== undefined && before.type !== type) return removalRequest(changes, stack, logicalId, before);
  if (!makes(type)) {
    there[logicalId] = bring(changes, stack, wanted, before);
    return undefined;
  }
  if (before !== undefined && before.type !== type) leave(changes, before);
  const same = before?.type === type ? before : undefined;
  const next = bringRequest(changes, stack, wanted, same);
  if (next === undefined && same !== undefined) there[logicalId] = { ...same, retained };
  return next;
}

/** Removes what does not stay, last things first; once all is gone that has to, the change is done. */
function removed(changes: Changes, stack: CloudObject, doing: Doing, stays: (logicalId: string) => boolean): Reached {
  const there: Record<string, StackResource> = { ...resourcesOf(stack) };
  for (const [logicalId, resource] of Object.entries(there).reverse()) {
    if (stays(logicalId)) continue;
    const now = withResources(stack, there, doing);
    if (resource.data !== undefined && !resource.retained)
      return { stack: now, next: at(logicalId, () => removalRequest(changes, now, logicalId, resource)) };
    if (resource.data === undefined) at(logicalId, () => leave(changes, resource));
    delete there[logicalId];
  }
  const { what, given } = doing;
  // What was said of an earlier change that failed is over.
  const hidden = Object.entries({ ...stack.hidden, given }).filter(([name]) => name !== 'status' && name !== 'reason');
  const left = withResources({ ...stack, hidden: Object.fromEntries(hidden) }, there);
  return { stack: what === 'update' ? { ...left, attributes: { ...left.attributes, status: 'UPDATE_COMPLETE' } } : left };
}
