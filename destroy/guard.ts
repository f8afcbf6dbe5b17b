import type { Origins } from '../model';
import type { Estate } from '../model/model';
import type { StackRef } from '../stacks/stack-list';
import { EXIT, Exit } from '../domain/exit';
import { type StackFolder, readDocument } from '../deploy/stacks/stack-folder';
import { guardText } from './guard-text';
import { protectedIn } from './protected';
import type { StateResource } from '../deploy/stacks/state-resources';

export interface ToBeDestroyed {
  readonly ref: StackRef;
  readonly folder: StackFolder;
  readonly resources: readonly StateResource[];
}

/** Exits 2, with everything that stands against it, unless all these stacks may go. */
export function refuseDataLoss(stacks: readonly ToBeDestroyed[], estate: Estate, origins: Origins): void {
  const refused = stacks.flatMap(({ ref, folder, resources }) => {
    const environment = estate.environments[ref.environment];
    return environment
      ? protectedIn(resources, readDocument(folder)).map((one) => guardText(one, { stack: ref, environment, origins }))
      : [];
  });
  if (refused.length > 0)
    throw new Exit(
      EXIT.guard,
      `${refused.join('\n')}\nnothing was destroyed: ${refused.length} resource${refused.length === 1 ? '' : 's'} stand${refused.length === 1 ? 's' : ''} against it`,
    );
}

/** Exits 2 when a stack that is not to be destroyed still lives on one that is. */
export function refuseOrphans(
  selected: readonly StackRef[],
  dependents: readonly { readonly ref: StackRef; readonly resources: readonly StateResource[] }[],
): void {
  const names = new Set(selected.map(({ name }) => name));
  const refused = dependents
    .filter(({ resources }) => resources.length > 0)
    .map(({ ref, resources }) => {
      const needs = ref.needs.filter((need) => names.has(need)).join(', ');
      return `[destroy.stack.needed] stack '${ref.name}' (${resources.length} resources) still reads ${needs}\n  fix: destroy it first or together: --stack ${ref.name}`;
    });
  if (refused.length > 0) throw new Exit(EXIT.guard, refused.join('\n'));
}
