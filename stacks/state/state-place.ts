import { join } from 'node:path';
import { type Account, roleArn, SESSION_NAME } from '../../domain/account';
import type { StateStore } from '../../model/model';
import type { Place } from '../../domain/names/place';
import { LOCK_TABLE, lockInstance } from '../../domain/names/scheme';

/** Where the Terraform state of one stack lies, in the words of a backend block. */
export type StatePlace = { readonly kind: 'oss'; readonly object: StateObject } | { readonly kind: 'local'; readonly path: string };

/** An object in OSS with a lock in Tablestore. */
export interface StateObject {
  readonly bucket: string;
  /** Folder in the bucket. */
  readonly prefix: string;
  /** Object name. */
  readonly key: string;
  readonly region: string;
  readonly tablestoreEndpoint: string;
  readonly tablestoreTable: string;
  /** ARN of the role that reads and writes it. */
  readonly assumeRoleRoleArn?: string;
  readonly assumeRoleSessionName?: string;
}

/** What decides where states lie: the environment's own store, or one folder for all when the cloud is simulated. */
export interface StateChoice {
  readonly store: StateStore;
  readonly place: Place;
  readonly region: string;
  /** Whose role is assumed for it. */
  readonly account?: Account;
  /** Folder that a local store's relative `folder` counts from. */
  readonly root: string;
}

/** The place of the state of `stack`. */
export function statePlace(stack: string, { store, place, region, account, root }: StateChoice): StatePlace {
  if (store.kind === 'local') return { kind: 'local', path: join(root, store.folder, `${stack}.tfstate`) };
  const arn = account && roleArn(account);
  return {
    kind: 'oss',
    object: {
      bucket: store.bucket,
      // Other estates may keep states in a bucket that existed before, so names in it say whose they are.
      prefix: store.existing ? `${place.estate}/${place.environment}` : place.environment,
      key: `${stack}.tfstate`,
      region,
      tablestoreEndpoint: `https://${store.existing?.lockInstance ?? lockInstance(place)}.${region}.ots.aliyuncs.com`,
      tablestoreTable: store.existing?.lockTable ?? LOCK_TABLE,
      ...(arn !== undefined && { assumeRoleRoleArn: arn, assumeRoleSessionName: SESSION_NAME }),
    },
  };
}
