/** Writes a text to stdout as lines of its own; nothing for an empty one. */
export const print = (text: string): void => void (text && process.stdout.write(`${text}\n`));
