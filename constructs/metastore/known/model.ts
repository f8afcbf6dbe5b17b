import type { OnRemoval } from '../../../domain/model';
import type { Gib } from '../../../domain/units/quantity';

export type MetastoreModel =
  | {
      readonly kind: 'emr';
      readonly release: string;
      /** Name of a key pair that exists in the account. */
      readonly keyPair: string;
      /** Whether nobody wrote it, so that its name is a guess. */
      readonly keyPairAssumed: boolean;
      readonly master: { readonly nodes: 1 | 3; readonly type: string };
      readonly core: { readonly nodes: number; readonly type: string };
      readonly database: { readonly class: string; readonly storage: Gib; readonly highAvailability: boolean };
      readonly onRemoval: OnRemoval;
    }
  | { readonly kind: 'dlf'; readonly catalog: string; readonly onRemoval: OnRemoval }
  /** The metastore of an EMR cluster that somebody else made, by its id. */
  | { readonly kind: 'cluster'; readonly existing: string }
  | { readonly kind: 'external'; readonly uris: readonly string[] };
