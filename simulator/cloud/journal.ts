import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SimulatorProblem } from '../problem';

/** It holds passwords, as a real account does. */
const FOR_ITS_USER = 0o600;

/**
 * An append-only file of JSON lines that is readable after a crash at any point: a line counts once it is complete,
 * `append` resolves once it is on disk, and lines that arrive meanwhile share one sync.
 */
export class Journal {
  #waiting: string[] = [];
  /** The write that will carry what is waiting. */
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  private constructor(
    readonly file: string,
    readonly handle: FileHandle,
  ) {}

  static async open(file: string): Promise<Journal> {
    return new Journal(file, await open(file, 'a'));
  }

  /** Resolves when the entry, and everything appended before it, survives a crash. */
  append(entry: unknown): Promise<void> {
    this.#waiting.push(`${JSON.stringify(entry)}\n`);
    this.#next ??= this.#last = this.#last.then(() => this.#flush());
    return this.#next;
  }

  /** Resolves when everything that was appended survives a crash. */
  settled(): Promise<void> {
    return this.#next ?? this.#last;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#next = undefined;
    await this.handle.appendFile(text);
    await this.handle.datasync();
  }
}

/** Complete lines of a journal; a torn last one is what a crash left and is dropped. Empty if there is no file. */
export function readJournal(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new SimulatorProblem(
        'simulator.state.unreadable',
        `${file}:${index + 1} is not a line of a simulated cloud`,
        'name another file with --state, or remove this one to start empty',
      );
    }
  });
}

/** Replaces a journal by a shorter one that says the same; never leaves the file half-written. */
export function rewriteJournal(file: string, entries: readonly unknown[]): void {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', FOR_ITS_USER);
  writeSync(handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
