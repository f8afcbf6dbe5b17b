/** Something that ends an invocation and that a person can act on; the message is `[code] words`, with `fix:` where there is one. */
export class Problem extends Error {
  constructor(readonly code: string, words: string, fix?: string) {
    super(`[${code}] ${words}${fix === undefined ? '' : `; fix: ${fix}`}`);
    this.name = 'Problem';
  }
}

/** The message of anything thrown; a bug of ours keeps its message and loses its stack, which belongs in no answer. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
