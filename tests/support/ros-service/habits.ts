/** What nobody has confirmed of ROS. */
export interface Habits {
  /** State of a workspace when its stack is made; it runs a minute later. */
  workspaceState: string;
  /** What a failed update ends as. */
  afterFailure: 'ROLLBACK_COMPLETE' | 'UPDATE_FAILED';
  /** Whether a rollback asks resources, too, whose turn had not come. */
  asksAll: boolean;
  /** Why making anything with a role is refused. */
  roleRefused?: string;
  /** Whose name lists show as the owner of what a role made: the role's own, somebody else's, or nobody's. */
  ownerOfRole: 'role' | 'somebody' | 'unnamed' | 'none';
  /** Why a deletion fails. */
  deletionRefused?: string;
  /** Why a Livy gateway cannot be made, and why not with a role. */
  livyRefused?: string;
  roleRefusedLivy?: string;
}

export const AS_ASSUMED: Habits = {
  workspaceState: 'RUNNING',
  afterFailure: 'ROLLBACK_COMPLETE',
  asksAll: false,
  ownerOfRole: 'role',
};
