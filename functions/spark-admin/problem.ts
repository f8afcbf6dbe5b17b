/**
 * Something that ends an invocation and that a person can act on; the message is `[code] words`, with `fix:` where
 * there is one.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    words: string,
    fix?: string,
  ) {
    super(`[${code}] ${words}${fix === undefined ? '' : `; fix: ${fix}`}`);
    this.name = 'Problem';
  }
}

/**
 * The message of anything thrown, with its causes' (`fetch` says only "fetch failed" and hides the reason in the
 * cause). Its stack is left out: it belongs in no answer.
 */
export function messageOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  const message = String(thrown.message);
  return 'cause' in thrown && thrown.cause !== undefined ? `${message}: ${messageOf(thrown.cause)}` : message;
}
