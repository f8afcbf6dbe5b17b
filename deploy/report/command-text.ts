import { shellWord } from '../../domain/shell-word';
import { durationText } from '../waiting/duration';

/** The options a run was called with, as far as they are to be repeated. */
export interface Repeatable {
  readonly estate: string;
  readonly env?: string;
  readonly stack?: readonly string[];
  readonly out?: string;
  readonly parallel?: number;
  readonly changed?: boolean;
  readonly expect?: readonly string[];
  /** Milliseconds. */
  readonly wait?: number;
  readonly simulate?: boolean;
  readonly yes?: boolean;
}

/** The command line that does the same again. Options that have their default are left out by the caller. */
export function commandText(command: string, repeated: Repeatable): string {
  const { estate, env, stack = [], out, parallel, changed, expect = [], wait, simulate, yes } = repeated;
  return [
    `npx lakewright ${command}`,
    ...(estate === 'estate' ? [] : [`--estate ${shellWord(estate)}`]),
    ...(env === undefined ? [] : [`--env ${shellWord(env)}`]),
    ...stack.map((name) => `--stack ${shellWord(name)}`),
    ...(out === undefined ? [] : [`--out ${shellWord(out)}`]),
    ...(parallel === undefined ? [] : [`--parallel ${parallel}`]),
    ...(changed ? ['--changed'] : []),
    ...expect.map((digest) => `--expect ${shellWord(digest)}`),
    ...(wait === undefined ? [] : [`--wait ${durationText(wait)}`]),
    ...(simulate ? ['--simulate'] : []),
    ...(yes ? ['--yes'] : []),
  ].join(' ');
}
