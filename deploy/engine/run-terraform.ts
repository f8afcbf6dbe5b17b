import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { EXIT } from '../../domain/exit';
import { StackProblem } from '../events/failure';
import type { Interrupt } from '../interrupt';
import type { Engine } from './find-engine';
import { followFile } from './follow-file';
import { identityOf } from './process-identity';
import { outputFiles, removeRecord, writeRecord } from './run-record';

/** One call of Terraform in a stack's folder. */
export interface TerraformCall {
  readonly engine: Engine;
  readonly dir: string;
  /** The first is the command: `plan`. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly interrupt: Interrupt;
  readonly onLine?: (line: string) => void;
}

export interface TerraformEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs Terraform so that it outlives us: in a session of its own, where Ctrl-C reaches it only through {@link Interrupt}, and writing to
 * files, because a pipe to a killed reader would kill it in the middle of an apply.
 */
export async function runTerraform({ engine, dir, args, env, interrupt, onLine }: TerraformCall): Promise<TerraformEnd> {
  const command = args[0] ?? '';
  const [outFile, errorFile] = outputFiles(dir, command);
  const [out, error] = [openSync(outFile, 'w', 0o600), openSync(errorFile, 'w', 0o600)];
  writeRecord(dir, { command });
  const child = spawn(engine.binary, [...args], { cwd: dir, env: { ...env }, detached: true, stdio: ['ignore', out, error] });
  closeSync(out);
  closeSync(error);
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (identity) writeRecord(dir, { command, process: identity });
  const forget = child.pid === undefined ? () => undefined : interrupt.watch(child.pid);
  const following = onLine ? followFile(outFile, onLine) : undefined;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return { code, stdout: readFileSync(outFile, 'utf8'), stderr: readFileSync(errorFile, 'utf8') };
  } catch (problem) {
    throw new StackProblem({
      code: 'deploy.engine.failed',
      message: `${engine.binary} could not be started: ${(problem as Error).message}`,
      fix: 'npx lakewright doctor shows what is missing',
      exit: EXIT.tool,
    });
  } finally {
    following?.end();
    forget();
    rmSync(outFile, { force: true });
    rmSync(errorFile, { force: true });
    removeRecord(dir);
  }
}
