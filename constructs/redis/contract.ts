import type { IGrantable } from '../core/grantable';

/** What others may know of a Redis instance; literals or reference strings. */
export interface IRedis {
  readonly instanceName: string;
  readonly instanceId: string;
  /** `host:6379`, inside the network. */
  readonly endpoint: string;
  /** Name of the KMS secret with the password. */
  readonly secretName: string;
  /** Reading the password, which is all it takes to connect from inside the network. */
  grantConnect(to: IGrantable): void;
}
