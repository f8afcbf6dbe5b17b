import { join, resolve } from 'node:path';
import type { Account } from '../../domain/account';
import type { Estate, ExistingLock } from '../../model/model';
import { recordIn, type StackState } from '../../plan';
import { BOOTSTRAP_FOLDER } from '../../stacks/stack-context';

/** Where states of several stacks lie. */
export type Store =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'bucket';
      readonly bucket: string;
      readonly region: string;
      /** Set where others keep states in it, too: the estate's are below its name. */
      readonly existing?: ExistingLock;
      /** Whose role reads it. */
      readonly account?: Account;
    };

/** Where to look. */
export interface Places {
  readonly estate: Estate;
  /** Absolute folder of the estate. */
  readonly root: string;
  /** The one folder of all states of a rehearsal. */
  readonly stateFolder?: string;
}

/** Every place where the estate's environments keep states, and the folder of the states that no bucket can hold. */
export function storesOf({ estate, root, stateFolder }: Places): Store[] {
  if (stateFolder !== undefined) return [{ kind: 'folder', path: stateFolder }];
  const own = Object.values(estate.environments)
    .filter(({ target }) => target === 'alicloud')
    .map(({ state, region, account }): Store =>
      state.kind === 'oss'
        ? { ...state, kind: 'bucket', region, ...(account && { account }) }
        : { kind: 'folder', path: join(root, state.folder) },
    );
  return unique([{ kind: 'folder', path: join(root, BOOTSTRAP_FOLDER) }, ...own]);
}

/** Buckets that bootstrap states hold: those of environments that nothing describes any more are among them. */
export function bucketsIn(states: readonly StackState[]): Store[] {
  return states
    .filter(({ stack }) => stack.startsWith('bootstrap-'))
    .flatMap((state) => {
      const account = recordIn(state)?.account;
      return state.resources
        .filter(({ type }) => type === 'alicloud_oss_bucket')
        .flatMap(({ attributes: { bucket, location } }): Store[] =>
          typeof bucket === 'string' && typeof location === 'string'
            ? [{ kind: 'bucket', bucket, region: location.replace(/^oss-/, ''), ...(account && { account }) }]
            : [],
        );
    });
}

/** The stores of `found` that are not among `known`. */
export const furtherStores = (known: readonly Store[], found: readonly Store[]): Store[] =>
  unique([...known, ...found]).slice(unique(known).length);

const unique = (stores: readonly Store[]): Store[] => [...new Map(stores.map((store) => [nameOf(store), store])).values()];

/** In words: a path, or `oss://bucket`. */
export const nameOf = (store: Store): string => (store.kind === 'folder' ? resolve(store.path) : `oss://${store.bucket}`);
