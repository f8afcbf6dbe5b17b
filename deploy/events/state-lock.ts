/** What a state lock says of its holder. */
export interface StateLock {
  readonly id: string;
  readonly who: string;
  /** In words: `apply`, `plan`. */
  readonly operation: string;
  readonly created: string;
}

/** The holder as Terraform prints it in the detail of a refused lock; undefined if it is not in there. */
export function lockIn(detail: string): StateLock | undefined {
  const field = (name: string): string => new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, 'm').exec(detail)?.[1]?.trim() ?? '';
  const id = field('ID');
  if (id === '') return undefined;
  return {
    id,
    who: field('Who'),
    operation: field('Operation')
      .replace(/^OperationType/, '')
      .toLowerCase(),
    created: field('Created').replace(/\.\d+.*$/, ''),
  };
}
