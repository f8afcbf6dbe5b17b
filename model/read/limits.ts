/** Bounds on what is read, so that a file put there by mistake is a problem and never a hang. */
export const READ_LIMITS = {
  /** Bytes of one file; the biggest of 200 real businesses is below 10 KiB. */
  fileBytes: 256 * 1024,
  /** How deep lists and maps may nest. */
  depth: 50,
  /** Syntax problems told of one file; the rest usually follow from them. */
  syntaxProblems: 10,
} as const;
