/** Lists, beside the JSON of a stack, what it kept once and does not describe any more. Terraform reads no file that is called like this. */
export const KEPT_FILE = 'kept.json';

/** What is looked at of a synthesized stack. */
export interface KeptDocument {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, { readonly lifecycle?: { readonly prevent_destroy?: boolean } }>>>>;
  readonly removed?: readonly { readonly from?: string }[];
}

const addressesIn = ({ resource = {} }: KeptDocument, all: boolean): string[] =>
  Object.entries(resource).flatMap(([type, bodies]) =>
    Object.entries(bodies)
      .filter(([, { lifecycle }]) => all || lifecycle?.prevent_destroy === true)
      .map(([name]) => `${type}.${name}`),
  );

/**
 * What was described as kept in a folder once, and is neither described nor let go of by name any more: with the description its protection
 * went, and only the state knows whether it is still there.
 * @param listed what was found like this before
 */
export function unguarded(listed: readonly string[], before: KeptDocument | undefined, now: KeptDocument): string[] {
  const known = new Set([...addressesIn(now, true), ...(now.removed ?? []).map(({ from }) => from)]);
  return [...new Set([...listed, ...(before ? addressesIn(before, false) : [])])].filter((address) => !known.has(address)).sort();
}
