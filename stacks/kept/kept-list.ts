/** File beside the JSON of a stack. It lists what the stack once protected and no longer describes. Terraform reads no file of this name. */
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
 * Resources that earlier JSON in this folder protected, and that are now neither described nor let go of by name. Their protection went
 * with their description, and only the state knows whether they are still there.
 * @param listed what was found like this before
 */
export function unguarded(listed: readonly string[], before: KeptDocument | undefined, now: KeptDocument): string[] {
  const known = new Set([...addressesIn(now, true), ...(now.removed ?? []).map(({ from }) => from)]);
  return [...new Set([...listed, ...(before ? addressesIn(before, false) : [])])].filter((address) => !known.has(address)).sort();
}
