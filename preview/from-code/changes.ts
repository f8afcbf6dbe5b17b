import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { StackState } from '../../plan';
import type { Document } from './document';
import { type Changed, changedOf, type Made, madeOf } from './stack';

/** A synthesized stack that is parsed when it is asked for, and only then. */
export interface CodeStack {
  readonly name: string;
  /** Of what it was made from: stacks of one key have the same bytes. Absent where that is not known. */
  readonly key?: string;
  /** Of the bytes: the same where nothing changed. */
  hash(): string;
  /** Stacks whose outputs it reads. */
  readonly needs: readonly string[];
  read(): Document;
}

/** What two descriptions have to do with each other. */
export interface Comparison {
  /** Stacks that change, or are new, or read what changes, in the order of the head. */
  readonly changed: readonly (Changed & { readonly name: string; readonly isNew: boolean; readonly document: Document })[];
  /** Stacks of the base that nothing describes any more. */
  readonly left: readonly StackState[];
  /** Stacks that were compared and are the same. */
  readonly unchanged: readonly string[];
  /** What is there of a stack, as the base describes it. */
  stateOf(stack: string): StackState | undefined;
}

/** What becomes of every stack; a stack whose bytes are the same is not looked into unless something that it reads changes. */
export function compared(base: readonly CodeStack[], head: readonly CodeStack[]): Comparison {
  const [before, after] = [byName(base), byName(head)];
  const made = new Map<string, Made | undefined>();
  const changes = new Map<string, Changed>();

  const madeIn = (name: string): Made | undefined => {
    if (!made.has(name)) {
      const stack = before.get(name);
      made.set(name, stack && madeOf(name, stack.read(), (producer) => madeIn(producer)?.outputs));
    }
    return made.get(name);
  };
  const isSame = (name: string): boolean => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined || is === undefined) return false;
    return (was.key !== undefined && was.key === is.key) || was.hash() === is.hash();
  };
  const touched = new Map<string, boolean>();
  const isTouched = (name: string): boolean => {
    let found = touched.get(name);
    if (found === undefined) {
      found = !isSame(name) || (after.get(name)?.needs ?? []).some((need) => tellsOther(need));
      touched.set(name, found);
    }
    return found;
  };
  const tellsOther = (name: string): boolean => {
    if (!isTouched(name)) return false;
    const told = madeIn(name)?.outputs;
    return told === undefined || canonical(withoutRecord(told)) !== canonical(withoutRecord(changesIn(name)?.outputs ?? {}));
  };
  const changesIn = (name: string): Changed | undefined => {
    const stack = after.get(name);
    let found = changes.get(name);
    if (found === undefined && stack !== undefined) {
      found = changedOf(name, stack.read(), madeIn(name), (producer) =>
        isTouched(producer) ? changesIn(producer)?.outputs : madeIn(producer)?.outputs,
      );
      changes.set(name, found);
    }
    return found;
  };

  const names = [...after.keys()];
  return {
    changed: names.filter(isTouched).flatMap((name) => {
      const changed = changesIn(name);
      const document = after.get(name)?.read() ?? {};
      return changed === undefined ? [] : [{ ...changed, name, isNew: !before.has(name), document }];
    }),
    left: [...before.keys()].filter((name) => !after.has(name)).flatMap((name) => madeIn(name)?.state ?? []),
    unchanged: names.filter((name) => !isTouched(name)),
    stateOf: (name) => madeIn(name)?.state,
  };
}

const byName = (stacks: readonly CodeStack[]): ReadonlyMap<string, CodeStack> => new Map(stacks.map((stack) => [stack.name, stack]));

/** Outputs without the record of the deployment, which no other stack reads. */
const withoutRecord = ({ lakewright: _, ...outputs }: ObjectValue): ObjectValue => outputs;
