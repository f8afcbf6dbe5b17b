import { isShown, leadsToShown } from '../open/facts';
import type { Step } from '../types/json';
import { isSecretAttribute } from './secret-attributes';
import { isSecretName } from './secret-names';

/** Whose value it is. */
export interface Owner {
  readonly type: string;
  readonly inner?: { readonly type: string };
}

/**
 * What the place of a value says about it: `open`; `hidden`, whatever it is; `named` like a secret, which a flag never is; or `leads` to
 * something that may be shown, so a map is looked into and everything else is hidden.
 */
export type Verdict = 'open' | 'hidden' | 'named' | 'leads';

/** A place in the attributes of a type. Walking to the next one costs a look into a map. */
export interface Secrecy {
  readonly verdict: Verdict;
  at(step: Step): Secrecy;
}

/** Map keys of users come through here too: not all are kept. */
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
  if (isSecretName(keys.at(-1) ?? '')) return 'named';
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
