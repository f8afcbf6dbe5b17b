/** What nobody of us has seen in an account: each in one place, so that correcting it is a line, and each with the probe that tells. */
export interface Unconfirmed {
  readonly id: string;
  /** Where it stands in words: the guide of Spark queues, or the README of this function. */
  readonly told: 'guide' | 'function';
  readonly what: string;
  /** What it is read from until somebody has seen it; for rows of the function. */
  readonly why?: string;
  /** What the code does about it, and where: what has to be changed when it is otherwise. */
  readonly where: string;
}

/** Every row of "Unconfirmed"; `lakewright doctor --spark` answers each by doing it. */
export const UNCONFIRMED = [
  {
    id: 'role-owner',
    told: 'guide',
    what: 'that a role which made a workspace through ROS is its owner',
    where: 'decision 42',
  },
  {
    id: 'ros-operations',
    told: 'guide',
    what: 'which operations ROS calls for a workspace and a Livy gateway',
    where: '`STACK_ACTIONS` in `constructs/spark/stack-role.ts`',
  },
  {
    id: 'ros-waits',
    told: 'guide',
    what: 'that ROS has made a workspace once it is `RUNNING`',
    where: '`awaitGiven` in `functions/spark-admin/kinds/queue.ts`: where ROS is earlier, it waits two minutes for the first queues',
  },
  {
    id: 'given-queues',
    told: 'guide',
    what: 'how much a new workspace gives `root_queue` and `dev_queue`',
    where: 'nothing depends on it: both are lowered before any queue is made',
  },
  {
    id: 'room-first',
    told: 'guide',
    what: 'that ROS asks `Room` first when it rolls back, and what it had not come to not at all',
    where:
      '`functions/spark-admin/kinds/room.ts`: what was lowered for a change that failed is raised there; where ROS asks all queues, each is set by itself',
  },
  {
    id: 'rollback-states',
    told: 'guide',
    what: 'that `ROLLBACK_COMPLETE` is what the provider never knows; its code was read, a failed update was not seen',
    where: 'decision 106',
  },
  {
    id: 'livy-started',
    told: 'guide',
    what: 'that a Livy gateway which is told to start has an address once ROS has made it',
    where: '`constructs/spark/livy.ts`: ROS refuses an empty value to hand back',
  },
  {
    id: 'token-end',
    told: 'guide',
    what: 'that an update of a token moves its end',
    where: '`functions/spark-admin/renewal.ts`: where it does not, the renewal fails and says so',
  },
  {
    id: 'removals',
    told: 'function',
    what: 'paths of `DeleteNetworkService`, `RemoveMember`, `RevokeRoleFromUsers`',
    why: "the vendor's RAM policies name the operations, no document or SDK has their paths; derived from their siblings",
    where: '`api/paths.ts`, `confirmed: false`',
  },
  {
    id: 'cu-numbers',
    told: 'function',
    what: '`cu` and `maxCu` of a queue',
    why: 'PyPI alibabacloud_emr_serverless_spark20230808 2.3.0 calls `cu` the upper limit, emr-spark-manage `maxCu` the elastic maximum: both are sent with the same value',
    where: '`resourceSpec` in `kinds/queue-quota.ts`; the result is checked against the list',
  },
  {
    id: 'refusals',
    told: 'function',
    what: 'codes of refusals',
    why: 'few are documented',
    where: '`MEANINGS` in `api/errors.ts` reads their shape',
  },
  {
    id: 'membership',
    told: 'function',
    what: "that the function's role needs to be a member",
    why: 'said of people who deploy, not of roles',
    where: 'decision 42',
  },
  {
    id: 'states',
    told: 'function',
    what: 'names of states',
    why: 'examples differ in case',
    where: '`STATES` in `kinds/lifecycle.ts`; an unknown state is waited out and named',
  },
] as const satisfies readonly Unconfirmed[];

export type UnconfirmedId = (typeof UNCONFIRMED)[number]['id'];
