import type { Fix } from '../../domain/fix';
import type { Path } from '../../domain/path';
import type { Problem } from '../../domain/problem';

/** What a rule found, before it is known in which environments else it shows. */
export interface FoundProblem extends Omit<Problem, 'fix' | 'edits' | 'choice' | 'environments'> {
  /** The path in the model that it is told of. */
  readonly path: Path;
  /** Changes by path in the model. */
  readonly fix: Fix;
  /** Absent where no environment causes it. */
  readonly environment?: string;
}
