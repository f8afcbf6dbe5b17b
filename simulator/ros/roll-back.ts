import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { CloudObject, JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import { type Fault, ROLLED_BACK } from '../faults/fault';
import { failure } from '../protocol/messages';
import type { Outcome, Session } from '../provider';
import { creationOrder } from './order';
import { type StackResources, takeBack } from './stack';
import { templateOf } from './template';

/** Pause between two states unless the fault says another. Milliseconds. */
const PACE = 100;

/** How long the provider waits where the configuration says nothing. Milliseconds. */
const PATIENCE = 30 * 60_000;

/** How a stack is called whose creation was taken back. */
const GONE = 'CREATE_ROLLBACK_COMPLETE';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether the stack that is planned has a resource of this id. */
export const hasResource =
  ({ template_body: body }: ObjectValue) =>
  (logicalId: string): boolean =>
    Object.hasOwn(templateOf(typeof body === 'string' ? body : undefined)?.Resources ?? {}, logicalId);

/**
 * A creation that fails in one of its resources: ROS removes what it made and does not retain, and keeps the stack. The provider knows the
 * state that it ends in, so Terraform marks the stack as tainted at once.
 */
export async function rollBackCreation(
  store: Store,
  made: ObjectValue,
  planned: ObjectValue,
  { inner, message = 'the simulated cloud was told to fail', ms = PACE }: Fault,
): Promise<Outcome> {
  const [id, name] = [String(made['id']), inner ?? lastOf(planned['template_body']) ?? 'Workspace'];
  const tell = telling(store, id, ms);
  await tell(name, 'CREATE_FAILED', message);
  await tell('', 'CREATE_FAILED', `Resource ${name} failed: ${message}`);
  await store.change((changes) => {
    const stack = changes.get(ROLLED_BACK, id);
    if (stack === undefined) return;
    takeBack(changes, (stack.hidden?.['resources'] ?? {}) as StackResources, name);
    changes.put({ ...stack, attributes: { ...stack.attributes, status: GONE }, hidden: { ...stack.hidden, resources: {} } });
  });
  await tell('', GONE, 'Stack rollback completed successfully');
  const words = `unexpected state '${GONE}', wanted target 'CREATE_COMPLETE'. last error: ${message}`;
  return { state: { ...made, status: GONE }, diagnostics: [failure(`[ERROR] ${id}: ${words}`, words)] };
}

/**
 * An update of a stack that fails in one of its resources and is taken back, as the provider sees it: it waits for UPDATE_COMPLETE and
 * knows no ROLLBACK_COMPLETE, so it polls until its timeout, or until Terraform tells it to stop. States and events lie in what is hidden
 * of the stack.
 */
export async function rollBack(
  store: Store,
  { stopping }: Pick<Session, 'stopping'>,
  prior: ObjectValue,
  planned: ObjectValue,
  { inner, message = 'the simulated cloud was told to fail', ms = PACE }: Fault,
): Promise<Outcome> {
  const id = String(prior['id']);
  const name = inner ?? lastOf(planned['template_body']) ?? 'Workspace';
  const tell = telling(store, id, ms);
  await tell('', 'UPDATE_IN_PROGRESS', 'Stack update started');
  await tell(name, 'UPDATE_IN_PROGRESS', 'state changed');
  await tell(name, 'UPDATE_FAILED', message);
  await tell('', 'UPDATE_FAILED', `Resource ${name} failed: ${message}`);
  await tell('', 'ROLLBACK_IN_PROGRESS', `Stack rollback started: ${message}`);
  await tell('', 'ROLLBACK_COMPLETE', 'Stack rollback completed successfully');
  const patience = timeoutOf(planned);
  await (stopping?.stopped(patience) ?? pause(patience));
  const words = `timeout while waiting for state to become 'UPDATE_COMPLETE' (last state: 'ROLLBACK_COMPLETE', timeout: ${patience / 1000}s)`;
  return { state: prior, diagnostics: [failure(`[ERROR] ${id}: ${words}`, words)] };
}

/** Says what happens to a resource of a stack, or with an empty name to the stack itself, and pauses. */
const telling =
  (store: Store, id: string, ms: number) =>
  async (of: string, status: string, reason: string): Promise<void> => {
    await store.change((changes) => {
      const stack = changes.get(ROLLED_BACK, id);
      if (stack !== undefined) changes.put(withEvent(stack, of, status, reason));
    });
    await pause(ms);
  };

const lastOf = (body: unknown): string | undefined => {
  const template = templateOf(typeof body === 'string' ? body : undefined);
  return template && creationOrder(template).at(-1);
};

function withEvent(stack: CloudObject, of: string, status: string, reason: string): CloudObject {
  const before = (stack.hidden?.['events'] ?? []) as readonly JsonObject[];
  const name = String(stack.attributes['stack_name']);
  const event = {
    EventId: `${stack.id}-${before.length + 1}`,
    CreateTime: new Date().toISOString().slice(0, 19),
    LogicalResourceId: of === '' ? name : of,
    ResourceType: of === '' ? 'ALIYUN::ROS::Stack' : 'Custom::Resource',
    Status: status,
    StatusReason: reason,
  };
  const state = of === '' ? { status, reason } : {};
  return { ...stack, hidden: { ...stack.hidden, events: [event, ...before], ...state } };
}

/** `60m` and the like, of the update. */
function timeoutOf({ timeouts }: ObjectValue): number {
  const text = (timeouts as ObjectValue | null | undefined)?.['update'];
  const [, amount, unit] = /^(\d+)([smh])$/.exec(typeof text === 'string' ? text : '') ?? [];
  if (amount === undefined || unit === undefined) return PATIENCE;
  return Number(amount) * 1000 * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
}
