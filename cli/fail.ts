import { CommanderError } from 'commander';
import { version } from '../package.json';
import { EXIT, Exit } from '../domain/exit';
import { printError } from '../terminal/print';
import { systemProblem } from './system-errors';

/** Ends the process with the contract's exit codes; a user's mistake never shows a stack trace, our bug does. */
export function fail(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.input);
  if (error instanceof Exit) {
    printError(error.message);
    process.exit(error.code);
  }
  const system = systemProblem(error);
  if (system) {
    printError(system.text);
    process.exit(system.exit);
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printError(
    `lakewright ${version} has a bug, please report it with this text (node ${process.version}, ${process.platform}):\n${details}`,
  );
  process.exit(EXIT.bug);
}
