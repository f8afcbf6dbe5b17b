import { actionOf, type Change } from '../../plan';
import type { StackDocument } from '../stacks/stack-folder';

/** A ROS stack that a plan changes. */
export interface WatchedStack {
  readonly address: string;
  readonly region: string;
  readonly name: string;
  /** Of a stack that is there. */
  readonly id?: string;
  /** ARN of the role that makes it, in another account. */
  readonly role?: string;
  readonly action: 'create' | 'update' | 'delete';
}

/** The ROS stacks that a plan makes, changes or removes; one that is replaced is removed first. */
export function watchedIn(changes: readonly Change[], { provider }: Pick<StackDocument, 'provider'>): readonly WatchedStack[] {
  const region = regionOf(provider?.['alicloud']);
  const role = roleOf(provider?.['alicloud']);
  if (region === undefined) return [];
  return changes
    .filter(({ type, inner }) => type === 'alicloud_ros_stack' && inner === undefined)
    .flatMap((change) => {
      const [action, { before, after }] = [actionOf(change), change.change];
      const name = (before ?? after)?.['stack_name'];
      const id = before?.['id'];
      if (typeof name !== 'string' || (action !== 'create' && action !== 'update' && action !== 'delete')) return [];
      return [
        { address: change.address, region, name, action, ...(typeof id === 'string' && { id }), ...(role !== undefined && { role }) },
      ];
    });
}

/** The first of what may be written once, or in a list. */
const firstOf = (written: unknown): unknown => (Array.isArray(written) ? (written as readonly unknown[])[0] : written);

const textIn = (block: unknown, key: string): string | undefined => {
  const value = (block as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
};

/** The role that a document's provider assumes. */
export const roleOf = (configured: unknown): string | undefined =>
  textIn(firstOf((firstOf(configured) as { readonly assume_role?: unknown } | undefined)?.assume_role), 'role_arn');

/** The region that a document's provider works in. */
export const regionOf = (configured: unknown): string | undefined => textIn(firstOf(configured), 'region');
