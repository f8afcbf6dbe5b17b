import { isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import { EXIT, Exit } from '../domain/exit';
import type { Estate } from '../model/model';
import { type Allowance, allowanceFor, allowanceName, called, physicalName, recordIn, withoutIndex } from '../plan';
import type { UndescribedStack } from '../deploy/states/undescribed';

/** Today as `2026-11-28`, and what the estate allows to be lost. */
export interface Allowed {
  readonly allowances: readonly Allowance[];
  readonly today: string;
}

/**
 * Exits 2 unless all data in stacks that nothing describes may go: its first key is what was deployed last, as the state remembers it; the
 * second that of its environment, while there is one; or an allowance names it.
 */
export function refuseUndescribedLoss(stacks: readonly UndescribedStack[], estate: Estate, allowed: Allowed): void {
  const refused = stacks.flatMap((stack) => refusedIn(stack, estate, allowed));
  if (refused.length > 0) throw new Exit(EXIT.guard, `${refused.join('\n')}\nnothing was destroyed: ${refused.length} against it`);
}

function refusedIn({ ref, state }: UndescribedStack, estate: Estate, { allowances, today }: Allowed): string[] {
  const environment = estate.environments[ref.environment];
  const deployed = recordIn(state)?.onRemoval ?? {};
  return state.resources.flatMap(({ type, address, attributes, sensitive }) => {
    if (!isStateful(type)) return [];
    const resource = { stack: ref.name, address, type, name: physicalName(type, attributes, sensitive) };
    const first = deployed[withoutIndex(address)] === 'destroy';
    const permitted = (first && environment?.allowDataLoss === true) || allowanceFor(resource, allowances, today) !== undefined;
    const text = `[destroy.data.protected] ${ref.name}: ${called(resource)}`;
    const allow = `name it in allowances.yaml: ${allowanceName(resource)}`;
    const key = first && environment ? `set allowDataLoss: true in environment '${environment.name}', or ` : '';
    if (!permitted) return [`${text} holds data, and nothing describes it any more\n  fix: to lose it for good ${key}${allow}`];
    const [guard] = Object.entries(protectionFacts(type).guard ?? {}).find(([name, { on }]) => attributes[name] === on) ?? [];
    return guard === undefined ? [] : [`${text} is still protected by its service\n  fix: switch off ${guard} in the service`];
  });
}
