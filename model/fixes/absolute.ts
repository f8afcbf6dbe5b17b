import { type Change, type Fix, type Root, fixBelow } from '../../domain/fix';
import type { Path } from '../../domain/path';

/** How much of a subject's path leads to what changes count from. */
const STEPS: Readonly<Record<Root, number>> = { estate: 0, environment: 2, business: 4 };

/** A fix of the thing at `subject`, its changes by path in the model. */
export function absolute(fix: Fix, subject: Path): Fix {
  const below = fixBelow(fix, subject);
  if (typeof below === 'string') return below;
  const rooted = ({ from, ...change }: Change): Change =>
    from === undefined ? change : { ...change, at: [...subject.slice(0, STEPS[from]), ...change.at] };
  return { ...below, changes: below.changes.map(rooted) };
}
