import { EXIT } from '../domain/exit';
import { printError } from '../terminal/print';
import { systemProblem } from './system-errors';

/**
 * Keeps a command going when its output cannot be written, as stacks may be half-way deployed. Where the reader has had enough
 * (`lakewright list | head`), nobody misses anything; where output is lost, the command ends with 3 if nothing worse happens.
 */
export function surviveLostOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || process.exitCode !== undefined) return;
    process.exitCode = EXIT.tool;
    printError(systemProblem(error, 'the output')?.text ?? `[files.output] the output cannot be written: ${error.message}`);
  });
  // Nowhere is left to tell of it.
  process.stderr.on('error', () => undefined);
}
