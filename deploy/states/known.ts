import type { Estate } from '../../model/model';
import { EXIT, Exit } from '../../domain/exit';
import { allStacks } from '../../stacks/stack-list';
import type { UndescribedStackProps } from '../../stacks/undescribed-stack';
import type { FoundStates } from './find';
import { type UndescribedStack, undescribedAmong } from './undescribed';

/** Stacks that only their states know. */
export interface KnownStates {
  readonly undescribed: readonly UndescribedStack[];
  /** Where nobody could look, each in one line. */
  readonly unread: readonly string[];
}

/** Sorts what was found. What is described is left out, whether or not it could be read: whoever works on it reads it, and tells. */
export function knownStates({ states, unread }: FoundStates, estate: Estate): KnownStates {
  const described = new Set(allStacks(estate).map(({ name }) => name));
  return {
    undescribed: undescribedAmong(states, estate),
    unread: unread.filter(({ stack }) => stack === undefined || !described.has(stack)).map(({ text }) => text),
  };
}

/** What is synthesized of a stack that only its state knows. Exits 1 where nothing says in which region it is: in another one everything would seem gone. */
export function synthesizable({ ref: { name, environment }, place, region, account }: UndescribedStack): UndescribedStackProps {
  if (region === undefined)
    throw new Exit(
      EXIT.input,
      `[deploy.stack.region] nothing says in which region '${name}' is: neither an environment '${environment}' nor its state\n  fix: describe environment '${environment}' again, with its region`,
    );
  return { name, environment, region, state: place, ...(account && { account }) };
}
