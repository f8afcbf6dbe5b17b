import { cleanLines, jsonText } from './clean';
import { type Called, onwards, onwardsIn } from './onwards';

/** Whether stdout is for one JSON document, and whether it has been written. */
const json = { wanted: false, written: false };

let called: Called = {};

/** What this process was called with: commands that are printed to go on with repeat it. */
export const calledWith = (options: Called): void => void (called = options);

/** `value` as it is told in this call; see {@link onwards}. */
export const asCalled = <T>(value: T): T => onwardsIn(value, called);

/** From here on stdout is for {@link printJson} alone; everything for people goes to stderr. */
export const wantJson = (): void => void (json.wanted = true);

/** Whether a program waits for a JSON document that nobody has written yet. */
export const owesJson = (): boolean => json.wanted && !json.written;

/** Where texts for people go. */
export const forPeople = (): NodeJS.WriteStream => (json.wanted ? process.stderr : process.stdout);

const toldLines = (text: string): string => cleanLines(onwards(text, called));

/** Writes a text to stdout as lines of its own; nothing for an empty one. Control characters do not get out. */
export const print = (text: string): void => void (text && forPeople().write(`${toldLines(text)}\n`));

/** As {@link print}, of a text that is clean already: only its own colours move the cursor. */
export const printClean = (text: string): void => void process.stdout.write(`${text}\n`);

/** As {@link print}, to stderr: for problems. */
export const printError = (text: string): void => void (text && process.stderr.write(`${toldLines(text)}\n`));

/** Writes one JSON document to stdout, for programs. */
export function printJson(value: unknown): void {
  json.written = true;
  process.stdout.write(`${jsonText(asCalled(value))}\n`);
}
