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

/** The role that a document's provider assumes. */
export function roleOf(configured: unknown): string | undefined {
  const [block] = (Array.isArray(configured) ? configured : [configured]) as readonly unknown[];
  const { assume_role: written } = (block ?? {}) as { readonly assume_role?: unknown };
  const [assumed] = (Array.isArray(written) ? written : [written]) as readonly unknown[];
  const arn = (assumed as { readonly role_arn?: unknown } | undefined)?.role_arn;
  return typeof arn === 'string' ? arn : undefined;
}

/** The region that a document's provider works in. */
export function regionOf(configured: unknown): string | undefined {
  const [block] = (Array.isArray(configured) ? configured : [configured]) as readonly unknown[];
  const region = (block as { readonly region?: unknown } | undefined)?.region;
  return typeof region === 'string' ? region : undefined;
}
