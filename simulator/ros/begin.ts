import type { CloudObject, JsonObject } from '../cloud/object';
import type { Changes } from '../cloud/store';
import type { Fault } from '../faults/fault';
import { advance } from './advance';
import type { Beginning } from './beginning';
import { PACE, STACK } from './event';
import { creationOrder } from './order';
import { type Doing, type Given, resourcesOf, type Trouble, withResources } from './stack-resource';
import { parseTemplate, type Template, templateOf } from './template';

/**
 * Begins a change: does all that comes before the first resource of a function. Throws a ServiceError where that is refused, with nothing done. The
 * stack says what is left to do.
 */
export function begin(changes: Changes, stack: CloudObject, what: Doing['what'], given: Given, { makes, fault }: Beginning): CloudObject {
  const template = what === 'delete' ? undefined : parseTemplate(stack.attributes['template_body']);
  const attributes = what === 'update' ? changes.get(STACK, stack.id)?.attributes : undefined;
  const doing: Doing = {
    what,
    given,
    // A change that was cut off left what it had come to.
    before: resourcesOf(stack),
    done: [],
    ...(attributes && { attributes }),
    ...(template && fault && { trouble: troubleOf(fault, template) }),
  };
  const known = what === 'create' ? { ...stack, hidden: { ...stack.hidden, given } } : stack;
  return advance(changes, withResources(known, resourcesOf(stack), doing), makes).stack;
}

const troubleOf = ({ inner, message = 'the simulated cloud was told to fail', ms = PACE }: Fault, template: Template): Trouble => ({
  at: inner ?? creationOrder(template).at(-1) ?? '',
  message,
  ms,
});

/** Whether the template of a stack has a resource of this id. */
export const hasResource =
  (body: unknown) =>
  (logicalId: string): boolean =>
    Object.hasOwn(templateOf(typeof body === 'string' ? body : undefined)?.Resources ?? {}, logicalId);

/** Parameters of a stack's attributes. */
export function givenIn({ parameters }: JsonObject): Given {
  const list = Array.isArray(parameters) ? (parameters as readonly JsonObject[]) : [];
  return Object.fromEntries(list.map(({ parameter_key: key, parameter_value: value }) => [String(key), String(value ?? '')]));
}
