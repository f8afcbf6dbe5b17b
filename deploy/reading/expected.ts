import { EXIT, Exit } from '../../domain/exit';
import { type Reading, type Unshown, type WasShown, called, unshownIn } from '../../plan';
import type { Failure } from '../events/failure';

const CODE = 'deploy.plan.unshown';
const FIX = 'preview this commit again with its plans, so that somebody sees it, and deploy with the digest of that preview';
/** So many are named; who sees that many differ, looks at the preview. */
const MOST = 30;

/** Exits 2, before anything is applied, where a plan does what the preview did not show. */
export function requireShown({ shown }: Pick<Reading, 'shown'>, expected: WasShown, takeBack: () => void): void {
  const unshown = unshownIn(shown, expected);
  if (unshown.length === 0) return;
  takeBack();
  throw new Exit(
    EXIT.guard,
    `[${CODE}] the preview did not show all of this:\n${lines(unshown)}\n  fix: ${FIX}\nnothing was changed: ${count(unshown.length)} not shown`,
  );
}

/** Why a stack that is planned after those it reads must not be applied: it would do what the preview did not show. */
export function unexpectedIn(stack: string, { shown }: Pick<Reading, 'shown'>, expected: WasShown): Failure[] {
  const unshown = unshownIn(shown, expected).filter(({ resource }) => resource.stack === stack);
  if (unshown.length === 0) return [];
  const message = `${stack}: planned after the stacks it reads, it would do what the preview did not show`;
  return [{ code: CODE, message, detail: lines(unshown), fix: FIX, exit: EXIT.guard }];
}

function lines(unshown: readonly Unshown[]): string {
  const named = unshown.slice(0, MOST).map(({ resource, words }) => `  ${resource.stack}: ${called(resource)}: ${words}`);
  return [...named, ...(unshown.length > MOST ? [`  and ${unshown.length - MOST} more`] : [])].join('\n');
}

const count = (number: number): string => (number === 1 ? 'one thing was' : `${number} things were`);
