import type { CloudObject } from '../cloud/object';
import type { Changes } from '../cloud/store';
import { SimulatorProblem } from '../problem';
import { giveQueues, usedBy } from '../spark-service/kept/given-queues';
import { WORKSPACE } from '../spark-service/kept/workspace';
import { carryOut, type Orchestra } from './carry-out';
import { STACK } from './event';
import { type Given, type StackResource, resourcesOf, withResources } from './stack-resource';
import { templateOf } from './template';

/** Marks a stack until all of it is there again. */
const MARK = 'madeAgain';

/**
 * Makes again what functions make, in stacks of a cloud in which nobody asked them: an earlier version answered for them, and a cloud that is served
 * without their code still does. What is there of it goes, and the functions are asked for all of it, as the templates say. Ids and secrets of it are new.
 * Throws `[simulator.state.earlier]`.
 */
export async function makeAgain(orchestra: Orchestra, file: string | undefined): Promise<void> {
  const { store, functions } = orchestra;
  const unasked = ({ type, data }: StackResource): boolean => data === undefined && functions.makes(type);
  for (const stack of store.all(STACK)) {
    const isUnasked = Object.values(resourcesOf(stack)).some(unasked);
    const isCutOff = stack.hidden?.[MARK] === true && asksSomebody(stack, functions);
    if (!isUnasked && !isCutOff) continue;
    await store.change((changes) => begin(changes, stack, unasked));
    const failed = await carryOut(orchestra, stack.id);
    if (failed !== undefined) throw problemOf(stack, `${failed.at}: ${failed.words}`, file);
    await store.change((changes) => changes.put(withoutMark(changes.get(STACK, stack.id) ?? stack)));
  }
}

const asksSomebody = ({ attributes }: CloudObject, { makes }: Pick<Orchestra['functions'], 'makes'>): boolean =>
  Object.values(templateOf(attributes['template_body'])?.Resources ?? {}).some(({ Type: type }) => makes(type));

/** The stack is as if its creation had been cut off: what it has is done, all else is asked for. */
function begin(changes: Changes, stack: CloudObject, unasked: (resource: StackResource) => boolean): void {
  const there = Object.entries(resourcesOf(stack));
  const left = Object.fromEntries(there.filter(([, resource]) => !unasked(resource)));
  for (const [, { kind, id }] of there.filter(([, resource]) => unasked(resource))) changes.remove(kind, id);
  for (const workspace of changes.all(WORKSPACE))
    if (workspace.owner === stack.id && usedBy(changes, workspace) === 0) giveQueues(changes, workspace);
  const given = (stack.hidden?.['given'] ?? {}) as Given;
  const marked = { ...stack, hidden: { ...stack.hidden, [MARK]: true } };
  changes.put(withResources(marked, left, { what: 'create', given, before: left, done: [] }));
}

const withoutMark = ({ hidden: { [MARK]: _, ...hidden } = {}, ...stack }: CloudObject): CloudObject => ({ ...stack, hidden });

const problemOf = ({ attributes }: CloudObject, words: string, file = 'the cloud'): SimulatorProblem =>
  new SimulatorProblem(
    'simulator.state.earlier',
    `${file} was kept by an earlier version, and stack '${String(attributes['stack_name'])}' cannot be made again in it: ${words}`,
    'remove the folder that the file is in, of a rehearsal with its states, and begin a new one',
  );
