import type { IGrantable } from '../core/grantable';

/** A Spark workspace as others see it; literals or reference strings. */
export interface ISparkWorkspace {
  readonly workspaceName: string;
  /** Unknown to a plan in which the workspace's stack changes. */
  readonly workspaceId: string;
  /** Every queue that jobs can name: the declared ones, and the two that a workspace is born with. */
  readonly queueNames: readonly string[];
  readonly endpoints: SparkEndpoints;
  /** Session to its id; changes with whatever changes the session. */
  readonly sessionIds: Readonly<Record<string, string>>;
  /** Token to the KMS secret that holds it. */
  readonly tokenSecrets: { readonly kyuubi: Readonly<Record<string, string>>; readonly livy: Readonly<Record<string, string>> };
  /**
   * Submitting jobs and following them. RAM authorises this service by operation only, so a policy cannot name the workspace or the
   * queue; the queue is checked here, and who may use which workspace is decided by its members.
   */
  grantSubmit(to: IGrantable, queue?: string): void;
}

/** Addresses inside the network; absent where the workspace has no such gateway. */
export interface SparkEndpoints {
  readonly livy?: string;
  readonly kyuubi?: string;
  /** JDBC URL of the Kyuubi gateway; a token goes to its end. */
  readonly kyuubiJdbc?: string;
}

/** The function that manages what neither Terraform nor ROS has a type for; literals or reference strings. */
export interface SparkAdmin {
  /** `acs:fc:<region>:<account>:functions/<name>`. */
  readonly serviceToken: string;
  readonly functionName: string;
  /** Role of the function. ROS makes workspaces with it too, as only members may change a workspace and its maker is the first one. */
  readonly roleName: string;
}
