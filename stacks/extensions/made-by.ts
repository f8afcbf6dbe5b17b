import { Node } from 'constructs';
import type { Position } from '../../domain/problem';
import type { CodePlace } from './code-place';

const METHOD = 'addChild';
type AddChild = (this: Node, child: unknown, id: string) => void;

/** Frames of an error that are kept while code of a user's runs: a construct's parts are made deep below the line that made it. */
const FRAMES = 100;

/**
 * Remembers which line of a user's code made which construct. Constructs keep no record of it, and only the tree's own method knows of
 * all of them, so it is swapped for the time of the call.
 */
export class MadeBy {
  readonly #lines = new Map<string, Position>();

  constructor(private readonly code: CodePlace) {}

  /** Runs `build`, which is the user's. */
  record<T>(build: () => T): T {
    const original = Reflect.get(Node.prototype, METHOD) as AddChild;
    const limit = Error.stackTraceLimit;
    const note = (path: string): void => {
      const line = this.code.innermost(new Error().stack);
      if (line) this.#lines.set(path, line);
    };
    const noting: AddChild = function (child, id) {
      original.call(this, child, id);
      note(this.path === '' ? id : `${this.path}${Node.PATH_SEP}${id}`);
    };
    Reflect.set(Node.prototype, METHOD, noting);
    Error.stackTraceLimit = FRAMES;
    try {
      return build();
    } finally {
      Error.stackTraceLimit = limit;
      Reflect.set(Node.prototype, METHOD, original);
    }
  }

  /** The line that made the construct; undefined where it is not the user's. */
  lineOf(path: string): Position | undefined {
    return this.#lines.get(path);
  }
}
