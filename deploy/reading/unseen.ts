import { EXIT } from '../../domain/exit';
import { type Finding, type Reading, type ShownChange, called, notShown } from '../../plan';
import type { Failure } from '../events/failure';

/** Why a stack that is planned just before it is applied must not be: the new plan takes away what was not shown, or is refused now. */
export function unseenIn(stack: string, shown: readonly ShownChange[], { shown: now, findings }: Reading): Failure[] {
  const refused = findings.filter(({ exit, resource }) => exit !== undefined && resource.stack === stack).map(asFailure);
  const unseen = notShown(shown, now).filter((resource) => resource.stack === stack);
  if (refused.length > 0 || unseen.length === 0) return refused;
  return [
    {
      code: 'deploy.plan.grown',
      message: `${stack}: planned after the stacks it reads, it would now also destroy or replace ${unseen.map(called).join(', ')}, which was not shown`,
      fix: 'run the same command again: it shows this plan before anything is applied',
      exit: EXIT.guard,
    },
  ];
}

const asFailure = ({ code, exit, resource, message, lost, fix }: Finding): Failure => ({
  code,
  message: `${resource.stack}: ${message}`,
  ...(lost === undefined ? {} : { detail: `lost: ${lost}` }),
  fix,
  exit: exit === 1 ? EXIT.input : EXIT.guard,
});
