import { actionOf, type Json, type StackState } from '../../plan';
import type { Before } from '../order/steps';
import type { StackRead } from './stack-read';

/** A role that a stack makes and that another stack's policy has to name before the service lets it be used. */
export interface RoleNeed {
  /** Stack that makes the role. */
  readonly stack: string;
  readonly role: string;
  /** Stack whose policy names it. */
  readonly by: string;
}

interface Policy {
  readonly Statement?: readonly { readonly Resource?: readonly string[] | string }[];
}

const ROLE = /^acs:ram:[^:]*:[^:]*:role\/(.+)$/;
const POLICY = 'alicloud_ram_policy';

/** The roles that a policy names. */
function rolesIn(document: Json | undefined): string[] {
  if (typeof document !== 'string') return [];
  try {
    const { Statement: statements = [] } = JSON.parse(document) as Policy;
    return statements.flatMap(({ Resource = [] }) => Resource).flatMap((resource) => ROLE.exec(resource)?.[1] ?? []);
  } catch {
    return [];
  }
}

/** Plain bodies of resources by type and name, as a synthesized stack has them. */
export type Bodies = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

const texts = (bodies: Bodies, type: string, attribute: string): string[] =>
  Object.values(bodies[type] ?? {}).flatMap(({ [attribute]: value }) => (typeof value === 'string' ? [value] : []));

/**
 * Roles that selected stacks make and that policies of stacks they read name in the description, but not where they are deployed. A stack
 * that is not deployed at all is not told here: its outputs are missing.
 */
export function grantsMissing(
  selected: Readonly<Record<string, Bodies>>,
  read: Readonly<Record<string, Bodies>>,
  states: readonly StackState[],
): RoleNeed[] {
  return states.flatMap((state) => {
    const deployed = new Set(
      state.resources.filter(({ type }) => type === POLICY).flatMap(({ attributes }) => rolesIn(attributes['policy_document'])),
    );
    const described = new Set(texts(read[state.stack] ?? {}, POLICY, 'policy_document').flatMap(rolesIn));
    if (state.resources.length === 0) return [];
    return Object.entries(selected).flatMap(([stack, bodies]) =>
      texts(bodies, 'alicloud_ram_role', 'role_name')
        .filter((role) => described.has(role) && !deployed.has(role))
        .map((role) => ({ stack, role, by: state.stack })),
    );
  });
}

interface Taken {
  readonly stack: string;
  readonly address: string;
  readonly roles: ReadonlySet<string>;
}

/** What plans take out of policies: roles that are named no more. */
const takenIn = (reads: readonly StackRead[]): Taken[] =>
  reads.flatMap(({ name, plan }) =>
    (plan?.changes ?? [])
      .filter(({ type }) => type === POLICY)
      .flatMap(({ address, change: { before, after } }) => {
        const kept = new Set(rolesIn(after?.['policy_document']));
        const roles = rolesIn(before?.['policy_document']).filter((role) => !kept.has(role));
        return roles.length === 0 ? [] : [{ stack: name, address, roles: new Set(roles) }];
      }),
  );

export const takesGrants = (reads: readonly StackRead[]): boolean => takenIn(reads).length > 0;

/**
 * The order for roles that are removed: a role, with all that was made with it, goes before the policy of another stack that lets somebody
 * work on it stops naming it.
 */
export const grantsLetGo = (reads: readonly StackRead[]): Before[] =>
  takenIn(reads).flatMap(({ stack, address, roles }) =>
    reads
      .filter(({ name }) => name !== stack)
      .flatMap(({ name, plan }) =>
        (plan?.changes ?? [])
          .filter(
            (change) =>
              change.type === 'alicloud_ram_role' &&
              actionOf(change) === 'delete' &&
              roles.has(String(change.change.before?.['role_name'])),
          )
          .map((change): Before => ({ first: { stack: name, address: change.address }, then: { stack, address } })),
      ),
  );

/** Roles that a policy would forget while stacks that are not worked on still have them. */
export const grantsHeld = (reads: readonly StackRead[], others: readonly StackRead[]): RoleNeed[] =>
  takenIn(reads).flatMap(({ stack, roles }) =>
    others.flatMap(({ name, state }) =>
      (state?.resources ?? [])
        .filter(({ type }) => type === 'alicloud_ram_role')
        .map(({ attributes }) => String(attributes['role_name']))
        .filter((role) => roles.has(role))
        .map((role) => ({ stack: name, role, by: stack })),
    ),
  );
