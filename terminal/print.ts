import { cleanLines, jsonText } from './clean';

/** Writes a text to stdout as lines of its own; nothing for an empty one. Control characters do not get out. */
export const print = (text: string): void => void (text && process.stdout.write(`${cleanLines(text)}\n`));

/** As {@link print}, to stderr: for problems. */
export const printError = (text: string): void => void (text && process.stderr.write(`${cleanLines(text)}\n`));

/** Writes one JSON document to stdout, for programs. */
export const printJson = (value: unknown): void => void process.stdout.write(`${jsonText(value)}\n`);
