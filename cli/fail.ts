import { CommanderError } from 'commander';
import { version } from '../package.json';
import { EXIT, Exit } from '../domain/exit';
import type { Problem } from '../domain/problem';
import { owesJson, printError, printJson } from '../terminal/print';
import { systemProblem } from './system-errors';

/** Ends the process with the contract's exit codes; a user's mistake never shows a stack trace, our bug does. */
export function fail(error: unknown): never {
  if (error instanceof CommanderError) endCommandLine(error);
  if (error instanceof Exit) end(error.code, error.message, error.problems);
  const system = systemProblem(error);
  if (system) end(system.exit, system.text);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  end(
    EXIT.bug,
    `lakewright ${version} has a bug, please report it with this text (node ${process.version}, ${process.platform}):\n${details}`,
  );
}

/** People were told already, by help or by what is wrong with the command line. */
function endCommandLine({ exitCode, message }: CommanderError): never {
  if (exitCode === 0) process.exit(EXIT.done);
  if (owesJson()) printJson({ ok: false, exit: EXIT.input, message: message.trim(), problems: [] });
  process.exit(EXIT.input);
}

/** Tells a program in the document it waits for, everybody else in words. */
function end(exit: Exit['code'], message: string, problems: readonly Problem[] = []): never {
  if (owesJson()) printJson({ ok: false, exit, message: message.trim(), problems });
  else printError(message);
  process.exit(exit);
}
