import { CommanderError } from 'commander';
import { version } from '../package.json';
import { EXIT, Exit } from '../domain/exit';
import { systemProblem } from './system-errors';

/** Ends the process with the contract's exit codes; a user's mistake never shows a stack trace, our bug does. */
export function fail(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.input);
  if (error instanceof Exit) {
    if (error.message) process.stderr.write(`${error.message}\n`);
    process.exit(error.code);
  }
  const system = systemProblem(error);
  if (system) {
    process.stderr.write(`${system.text}\n`);
    process.exit(system.exit);
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `lakewright ${version} has a bug, please report it with this text (node ${process.version}, ${process.platform}):\n${details}\n`,
  );
  process.exit(EXIT.bug);
}
