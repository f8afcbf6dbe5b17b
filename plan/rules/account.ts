import { allowanceFor } from '../allowances/permit';
import { allowanceName, called } from '../types/address';
import { actionOf, type Change, destroys } from '../types/change';
import type { Context } from './context';
import { type Found, rule } from './rule';

/** What belongs to the whole account, with the attribute that says which one it is: everything else in the account stands on it, too. */
const ACCOUNT_WIDE: Readonly<Record<string, string>> = {
  alicloud_resource_manager_service_linked_role: 'service_name',
  alicloud_event_bridge_service_linked_role: 'product_name',
  alicloud_ram_account_password_policy: 'id',
  alicloud_log_service: 'id',
  alicloud_oss_service: 'id',
};

interface Shared extends Found {
  /** Commands that keep it, one after the other. */
  readonly keep: readonly string[];
  /** The stack that would make it from now on. */
  readonly to: string | undefined;
}

function sharedIn(context: Context): Shared[] {
  return context.working
    .filter((change) => change.inner === undefined && destroys(change) && Object.hasOwn(ACCOUNT_WIDE, change.type))
    .map((change) => {
      const resource = context.nameOf(change);
      const allowance = allowanceFor(resource, context.input.allowances, context.input.today);
      const next = madeElsewhere(change, context);
      const id = change.change.before?.['id'];
      return {
        resource,
        permitted: allowance !== undefined,
        allowedBy: allowance?.resource,
        to: next?.stack,
        commandIn: next?.stack,
        keep: [
          context.command(change.stack, 'state', 'rm', change.address),
          ...(next === undefined || typeof id !== 'string' ? [] : [context.command(next.stack, 'import', next.address, id)]),
        ],
      };
    });
}

/** Who makes the same in the same run: its creation moved there, and the service would refuse it. */
function madeElsewhere({ type, stack, change }: Change, context: Context): Change | undefined {
  const which = change.before?.[ACCOUNT_WIDE[type] ?? ''];
  return context.working.find(
    (one) =>
      one.type === type && one.stack !== stack && actionOf(one) === 'create' && one.change.after?.[ACCOUNT_WIDE[type] ?? ''] === which,
  );
}

export const ACCOUNT_RULES = [
  rule<Shared>({
    code: 'plan.account.shared',
    severity: 'error',
    exit: 2,
    holds: 'what belongs to the whole account is not destroyed with one environment, nor where another one makes it from now on',
    source: 'service-linked roles are one per account',
    find: sharedIn,
    message: ({ resource, to }) =>
      `${called(resource)} belongs to the whole account and would be destroyed: other environments and other teams stand on it${
        to === undefined ? '' : `; '${to}' would make it, but it is there`
      }`,
    lost: () => 'the right of the service to work in this account',
    fix: ({ resource, keep, to }) =>
      `take it out of the state, which keeps it${to === undefined ? '' : `, and into that of '${to}'`}: ${keep.join(' && ')}; or name it in allowances.yaml: ${allowanceName(resource)}`,
  }),
];
