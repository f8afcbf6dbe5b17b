/** What a shorter form of a block leaves out, for the line that counts and locates it. */
export interface LeftOut {
  /** `the values of`, `the reasons of`. */
  readonly what: string;
  readonly count: number;
  /** The stack it is in. */
  readonly where: string;
}

/** One form of a block. */
export interface Form {
  readonly text: string;
  readonly leftOut?: LeftOut;
}

/** A part of a comment that has shorter forms. */
export interface Block {
  readonly forms: readonly (() => Form)[];
  /** When each form but the last is given up for the next: the lowest first. */
  readonly ranks: readonly number[];
}

/** A block with one form. */
export const fixed = (text: string): Block => ({ forms: [() => ({ text })], ranks: [] });

const bytes = (text: string): number => Buffer.byteLength(text) + 1;

/** The form of each block that together fit into so many bytes, the least important shortened first, and of those the last. */
export function fit(blocks: readonly Block[], limit: number): Form[] {
  const chosen = blocks.map(({ forms }) => forms[0]?.() ?? { text: '' });
  let size = chosen.reduce((sum, { text }) => sum + bytes(text), 0);
  if (size <= limit) return chosen;
  const steps = blocks.flatMap((block, index) => block.ranks.map((rank, level) => ({ rank, index, level })));
  steps.sort((a, b) => a.rank - b.rank || b.index - a.index || a.level - b.level);
  for (const { index, level } of steps) {
    if (size <= limit) break;
    const next = blocks[index]?.forms[level + 1]?.();
    const before = chosen[index];
    if (next === undefined || before === undefined) continue;
    size += bytes(next.text) - bytes(before.text);
    chosen[index] = next;
  }
  return chosen;
}
