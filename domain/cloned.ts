/** What becomes of things when their environment is cloned, as rows. */
import type { NameScope } from './names/rules';
import type { Path } from './rule';

/** What is decided about one kind of resource. */
export interface Cloned {
  /** `clone`: made again under a name of its own; `share`: there once, and used by source and copy; `skip`: the copy has none. */
  readonly does: 'clone' | 'share' | 'skip';
  /** Whose it is: who may change it, and who takes it away. */
  readonly owner: 'business' | 'environment' | 'account';
  /** Where its name or address must be unique. */
  readonly unique: NameScope | 'network';
  /** The reason, if it is not simply made again. */
  readonly why?: string;
}

type Owner = Cloned['owner'];
type Unique = Cloned['unique'];

/** Made again, by the business or the environment that has it. */
export const madeAgain = (owner: Owner, unique: Unique): Cloned => ({ does: 'clone', owner, unique });

/**
 * What is decided about one option, below a section of a file; `*` is any key.
 * `write`: the copy has this value where the source has another; `leave-out`: the copy goes without; `share`: as it is, and listed;
 * `ask`: refused until somebody says that it is to be kept.
 */
export type ClonedOption = { readonly at: Path; readonly why: string } & (
  { readonly does: 'write'; readonly value: boolean } | { readonly does: 'leave-out' | 'share' | 'ask' }
);
