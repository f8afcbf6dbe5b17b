import { createInterface } from 'node:readline/promises';

/** Where questions are shown, and where answers come from. */
export interface Ends {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
}

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Somebody who is asked, one question after the other. */
export interface Asking {
  /** What was answered; undefined where the input ended, or was ended by Ctrl-C, instead. */
  question(text: string): Promise<string | undefined>;
  close(): void;
}

/** Begins to ask; `close` lets go of the input. */
export function asking({ stdin, stdout }: Ends = process): Asking {
  const lines = createInterface({ input: stdin, output: stdout });
  // An answer that the input ended right after counts.
  const gone = new Promise<undefined>((resolve) => lines.once('close', () => setImmediate(() => resolve(undefined))));
  // A terminal says by an error that its input ended.
  const ended = (error: unknown): undefined => {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  };
  return { question: (text) => Promise.race([lines.question(text).catch(ended), gone]), close: () => lines.close() };
}
