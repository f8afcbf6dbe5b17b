import { isStateful } from '@lakewright/provider-knowledge/protection';
import { allowanceFor } from '../allowances/permit';
import type { LeavingHost, Resident } from '../needs/needs';
import { allowanceName, called, listed } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { AttributeDiff } from '../types/reading';
import type { Context } from './context';
import { changeText } from './change-text';
import { permissionFor } from './keys';
import { type AnyRule, type Found, rule } from './rule';
import { takeDown } from './take-down';

interface Inhabited extends Found {
  readonly host: LeavingHost;
  readonly diff: AttributeDiff | undefined;
  /** Stacks in it that nothing describes. */
  readonly forgotten: readonly string[];
}

/**
 * Residents that stand against the removal of their host: those that stay where they are, and those that hold data which may not be lost.
 * Residents that go or are made anew in the same stack do not count, because Terraform takes them down first; across stacks the reading
 * gives the order instead.
 */
function against({ change, residents }: LeavingHost, context: Context): Resident[] {
  const gaveUp = context.input.plans.some(({ stack, errored }) => stack === change.stack && errored);
  return residents.filter(({ fate, resource }) => {
    // Terraform gave up this stack's plan, so what becomes of the resident is not known.
    if (gaveUp && resource.stack === change.stack) return false;
    if (fate === 'stays' || (fate === 'anew' && resource.stack !== change.stack)) return true;
    return fate === 'anew' && isStateful(resource.type) && !isPermitted(resource, context);
  });
}

/** Whether the rules of data refuse it already; they also name who is in it. */
const isRefusedAsData = (change: Change, context: Context): boolean =>
  isStateful(change.type) && change.inner === undefined && !permissionFor(change, context).permitted;

function isPermitted({ stack, address }: Resident['resource'], context: Context): boolean {
  const change = context.working.find((one) => one.stack === stack && one.address === address && one.inner === undefined);
  return change !== undefined && permissionFor(change, context).permitted;
}

function inhabitedIn(context: Context, exit: 1 | 2): Inhabited[] {
  return context.hosts
    .filter(({ host, change }) => host.exit === exit && !isRefusedAsData(change, context))
    .flatMap((host) => {
      const residents = against(host, context);
      if (residents.length === 0) return [];
      const diff = context.diffs(host.change).find(({ replaces }) => replaces);
      const { resource } = host;
      const stacks = new Set(residents.map((one) => one.resource.stack));
      const allowance = exit === 2 ? allowanceFor(resource, context.input.allowances, context.input.today) : undefined;
      return [
        {
          host,
          diff,
          forgotten: [...stacks].filter((stack) => !context.input.described.includes(stack)),
          resource,
          attribute: diff?.path,
          before: diff?.before,
          after: diff?.after,
          permitted: allowance !== undefined,
          allowedBy: allowance?.resource,
          inhabitants: residents.map((one) => one.resource),
        },
      ];
    });
}

const what = (change: Change): string => (actionOf(change) === 'replace' ? 'be destroyed and made anew' : 'be destroyed');

const inhabited = (code: 'plan.host.inhabited' | 'plan.host.needed', exit: 1 | 2, holds: string): AnyRule =>
  rule<Inhabited>({
    code,
    severity: 'error',
    exit,
    holds,
    source: 'ids found in the attributes of all states; plan/needs/hosts',
    find: (context) => inhabitedIn(context, exit),
    message: ({ host, diff, resource, inhabitants = [] }) =>
      `${host.host.what} ${called(resource)} would ${what(host.change)}${diff ? ` because ${diff.path} ${changeText(diff)}` : ''}, and ${listed(
        inhabitants.map((one) => `${one.stack}: ${called(one)}`),
      )} ${inhabitants.length === 1 ? 'is' : 'are'} in it`,
    lost: ({ host }) => host.host.source,
    fix: ({ host, diff, forgotten, inhabitants = [] }) =>
      `${forgotten.length > 0 ? `${takeDown(forgotten)}; or ` : ''}${host.host.undo ?? (diff?.before === undefined ? 'describe it again as it was' : `write ${diff.before} again`)}; or first move out ${
        inhabitants.length === 1 ? 'what is' : `the ${inhabitants.length} that are`
      } in it${host.host.exit === 2 ? `; or name it in allowances.yaml: ${allowanceName(host.resource)}` : ''}`,
  });

export const INHABITED_RULES = [
  inhabited('plan.host.inhabited', 1, 'what is lived in is not destroyed or replaced: its service refuses in the middle of the work'),
  inhabited('plan.host.needed', 2, 'what others stand on is not destroyed or replaced under them'),
];
