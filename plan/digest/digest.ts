import { createHash } from 'node:crypto';
import type { ShownChange } from '../types/reading';
import { type Detail, type Fact, factsOf } from './facts';

/**
 * What a preview showed, as a text that is short enough for a comment: `lw1.` and nine bytes of a hash for each fact, or, where that is too long,
 * `lw1#` and one hash of all of it, which can be held against the long text and nothing else.
 */
export interface Digest {
  /** Holds everything that was shown. */
  readonly whole: string;
  /** The same where it is short, else its hash. */
  readonly short: string;
}

const WHOLE = 'lw1.';
const HASH = 'lw1#';
/** Bytes of a fact: twelve characters, without a rest. */
const BYTES = 9;
/** So many facts make 12,000 characters, which leaves the comment to the changes. */
const MOST = 1000;
const DETAILS: readonly Detail[] = ['values', 'names', 'stacks'];

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The digest of what was shown. The same changes in another order have the same one; what is only made is told in less detail where there is much of it. */
export function digestOf(changes: readonly ShownChange[]): Digest {
  const facts = fitting(changes);
  const hashes = [...facts].map(hashOf).sort();
  const whole = `${WHOLE}${hashes.join('')}`;
  return { whole, short: hashes.length <= MOST ? whole : `${HASH}${sha256(whole).toString('hex')}` };
}

function fitting(changes: readonly ShownChange[]): ReadonlySet<Fact> {
  let facts: ReadonlySet<Fact> = new Set();
  for (const detail of DETAILS) {
    facts = factsOf(changes, detail);
    if (facts.size <= MOST) break;
  }
  return facts;
}

// Base64 as it always was: the other one has hyphens, and two of them end a comment of HTML.
const hashOf = (fact: Fact): string => sha256(fact).subarray(0, BYTES).toString('base64');

/** What a preview showed, to ask for. */
export interface WasShown {
  has(fact: Fact): boolean;
}

/** Reads a digest; undefined for a text that is none, or only the hash of one. */
export function readDigest(text: string): WasShown | undefined {
  if (!isWhole(text)) return undefined;
  const hashes = new Set(text.slice(WHOLE.length).match(/.{12}/g) ?? []);
  return { has: (fact) => hashes.has(hashOf(fact)) };
}

/** Whether a text holds everything that was shown. */
export const isWhole = (text: string): boolean => /^lw1\.(?:[A-Za-z0-9+/]{12})*$/.test(text);

/** Whether a text is the hash of a digest that was too long to be written. */
export const isHash = (text: string): boolean => /^lw1#[0-9a-f]{64}$/.test(text);

/** Whether a whole digest is the one that a short text stands for. */
export const isDigestOf = (short: string, whole: string): boolean =>
  short === whole || (isHash(short) && short === `${HASH}${sha256(whole).toString('hex')}`);

/** The digests that a text holds: one alone, a preview's JSON, a comment. */
export const digestsIn = (text: string): string[] =>
  [...new Set(text.match(/lw1(?:#[0-9a-f]{64}|\.[A-Za-z0-9+/]*)/g) ?? [])].filter((one) => isWhole(one) || isHash(one));
