import type { Change } from '../types/change';
import type { JsonObject } from '../types/json';
import type { Removal } from '../types/reading';
import type { Sight } from './needs';

/** What a policy names: everything between what is no part of a name. */
const BETWEEN = /[^A-Za-z0-9_.-]+/;

/**
 * Permissions that one stack takes away and another still needs: ROS removes a workspace's stack with the role that made it, values of the
 * stack included, and that role's policy names both by the stack's name.
 */
export function narrowedFor({ working, nameOf }: Pick<Sight, 'working' | 'nameOf'>): Removal[] {
  const goes = ({ change: { actions } }: Change): boolean => actions.includes('delete') && !actions.includes('create');
  const stacks = working.filter((change) => change.type === 'alicloud_ros_stack' && change.inner === undefined && goes(change));
  if (stacks.length === 0) return [];
  // One that goes whole goes with its stack, which the stacks that read it leave first.
  const policies = working
    .filter(({ type, change: { after } }) => type === 'alicloud_ram_policy' && after !== null)
    .map((policy) => ({ policy, lost: lostIn(policy) }));
  return stacks.flatMap((stack) => {
    const name = stack.change.before?.['stack_name'];
    return policies
      .filter(({ policy, lost }) => policy.stack !== stack.stack && typeof name === 'string' && lost.some((one) => isOf(one, name)))
      .map(({ policy }): Removal => ({ first: nameOf(stack), then: nameOf(policy) }));
  });
}

const isOf = (named: string, stack: string): boolean => named === stack || named.startsWith(`${stack}-`);

/** What a policy names before and not after. */
function lostIn({ change: { before, after } }: Change): string[] {
  const left = new Set(namesIn(after));
  return namesIn(before).filter((name) => !left.has(name));
}

const namesIn = (policy: JsonObject | null): string[] => {
  const document = policy?.['policy_document'];
  return typeof document === 'string' ? document.split(BETWEEN) : [];
};
