import { isShown, leadsToShown } from '../open/facts';
import type { Step } from '../types/json';
import { isOpenAttribute, isSecretAttribute } from './secret-attributes';
import { isSecretName } from './secret-names';

/** Whose value it is. */
export interface Owner {
  readonly type: string;
  readonly inner?: { readonly type: string };
}

/**
 * What the place of a value says about its secrecy. `open`: it may be shown. `hidden`: never. `named`: its name sounds like a secret, so it
 * is hidden unless it is a flag. `leads`: it is hidden itself, but something inside of it may be shown.
 */
export type Verdict = 'open' | 'hidden' | 'named' | 'leads';

/** A place in the attributes of a type. Places are kept, so that a walk over many resources of one type looks each one up only once. */
export interface Secrecy {
  readonly verdict: Verdict;
  at(step: Step): Secrecy;
}

/** Places that are kept below one place. Keys of users' maps are among them, so there is a limit. */
const MOST = 500;

class Place implements Secrecy {
  readonly #members = new Map<string, Place>();

  constructor(
    private readonly owner: Owner,
    private readonly keys: readonly string[],
    readonly verdict: Verdict,
  ) {}

  at(step: Step): Secrecy {
    if (typeof step === 'number') return this;
    let member = this.#members.get(step);
    if (member === undefined) {
      const keys = [...this.keys, step];
      member = new Place(this.owner, keys, below(this.verdict, verdictOn(this.owner, keys)));
      if (this.#members.size < MOST) this.#members.set(step, member);
    }
    return member;
  }
}

/** What is below something secret is secret, too. */
function below(above: Verdict, own: Verdict): Verdict {
  if (above === 'hidden') return 'hidden';
  return above === 'named' && own !== 'hidden' ? 'named' : own;
}

function verdictOn({ type, inner }: Owner, keys: readonly string[]): Verdict {
  if (inner === undefined ? isSecretAttribute(type, keys) : !isShown(inner.type, keys) && !leadsToShown(inner.type, keys)) return 'hidden';
  if (isSecretName(keys.at(-1) ?? '') && !isOpenAttribute(type, keys)) return 'named';
  return inner !== undefined && !isShown(inner.type, keys) ? 'leads' : 'open';
}

const roots = new Map<string, Secrecy>();

/** Where the attributes of a type begin. */
export function secrecyOf({ type, inner }: Owner): Secrecy {
  const name = inner === undefined ? type : `${type} > ${inner.type}`;
  let root = roots.get(name);
  if (root === undefined) {
    root = new Place({ type, ...(inner === undefined ? {} : { inner }) }, [], 'open');
    if (roots.size < MOST) roots.set(name, root);
  }
  return root;
}

/** The place at the end of a path. */
export const secrecyAt = (owner: Owner, path: readonly Step[]): Secrecy => path.reduce((place, step) => place.at(step), secrecyOf(owner));
