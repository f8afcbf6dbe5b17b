/**
 * A mistake of the person who runs a command of this package: printed without a stack trace.
 * `exitCode` follows the toolkit: 1 the input is wrong, 3 a tool this needs is missing or failed.
 */
export class ProviderProblem extends Error {
  override readonly name = 'ProviderProblem';

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    readonly exitCode: 1 | 3 = 1,
  ) {
    super(`[${code}] ${message}\n  fix: ${fix}`);
  }
}

/** Runs a command of this package: prints a problem in its own words, anything else as the bug it is. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof ProviderProblem) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
      return;
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`[provider.option.unknown] ${error.message}\n  fix: see --help\n`);
      process.exitCode = 1;
      return;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  }
}
