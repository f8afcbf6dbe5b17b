import { ValidationError } from '../../constructs/core/problem';
import type { Position } from '../../domain/problem';
import type { TerraformStack } from '../../constructs/core/terraform';
import type { DataStack } from '../data-stack';
import type { Extension } from '../extension';
import { type FoundProblem, ProblemsFound, problemsOf } from '../problems/found-problem';
import { CodePlace, topOf } from './code-place';
import { keptIn, lowered, unkeptIn } from './kept';
import { MadeBy } from './made-by';
import { isAsync, threw } from './problems';

/** An extension and the file it came from. */
export interface LoadedExtension {
  /** Absolute path. */
  readonly file: string;
  readonly extension: Extension;
}

/** The extensions of an estate: runs them on its stacks, and knows which of their lines is to blame for what. */
export class Extensions {
  readonly #code: CodePlace;
  readonly #made: MadeBy;
  /** What was protected in a stack before extensions saw it, each with the file of the extension that is to blame if it no longer is. */
  readonly #kept = new Map<TerraformStack, Map<string, string>>();

  /** @param folder of the files, and of what they import of their own */
  constructor(
    folder: string,
    private readonly loaded: readonly LoadedExtension[],
  ) {
    this.#code = new CodePlace(folder);
    this.#made = new MadeBy(this.#code);
  }

  /** What an estate without extensions has. */
  static readonly none = new Extensions('extensions', []);

  /** Lets every extension change a stack that was just built. Throws {@link ProblemsFound} at the first that fails. */
  extend(kind: keyof Extension, stack: DataStack): void {
    const kept = new Map<string, string>();
    this.#kept.set(stack, kept);
    for (const { file, extension } of this.loaded) {
      const change = extension[kind] as ((stack: DataStack) => unknown) | undefined;
      const { path } = stack.node;
      if (change === undefined) continue;
      const before = keptIn(stack);
      let result: unknown;
      try {
        result = this.#made.record(() => change.call(extension, stack));
      } catch (error) {
        throw new ProblemsFound(this.blame(error, path) ?? found(error, path, topOf(file)));
      }
      if (result instanceof Promise) throw new ProblemsFound([{ ...isAsync, path, position: topOf(file) }]);
      const after = keptIn(stack);
      // An aspect of this extension may lower the protection later still, so it is only checked when everything is written.
      for (const one of before) if (!kept.has(one) || !after.has(one)) kept.set(one, file);
    }
  }

  /** Throws {@link ProblemsFound} where extensions lowered the protection of what is retained; call it when the stack is prepared. */
  checkKept(stack: TerraformStack): void {
    const kept = this.#kept.get(stack);
    if (kept === undefined || kept.size === 0) return;
    const loose = unkeptIn(stack.toTerraform() as object);
    const problems = [...kept]
      .filter(([path]) => loose.has(path))
      .map(([path, file]) => ({ ...lowered(path), path, position: topOf(file) }));
    if (problems.length > 0) throw new ProblemsFound(problems);
  }

  /**
   * What an extension is to blame for: an error that came through a line of one, or about a construct that one made. Undefined if none is.
   * @param stack path of the stack that it is about
   * @param construct path of the construct that it is about
   */
  blame(error: unknown, stack: string, construct?: string): readonly FoundProblem[] | undefined {
    const thrownAt = error instanceof Error ? this.#code.innermost(error.stack) : undefined;
    const position = thrownAt ?? (construct === undefined ? undefined : this.madeAt(construct));
    return position && found(error, stack, position);
  }

  /** The line of an extension that made the construct, if one did. */
  madeAt(path: string): Position | undefined {
    return this.#made.lineOf(path);
  }
}

function found(error: unknown, stack: string, position: Position): readonly FoundProblem[] {
  if (!(error instanceof ValidationError)) return [{ ...threw(error), path: stack, position }];
  return problemsOf(error).map((problem) => ({ ...problem, position }));
}
