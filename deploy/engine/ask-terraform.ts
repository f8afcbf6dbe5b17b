import { spawn } from 'node:child_process';
import { EXIT } from '../../domain/exit';
import { StackProblem } from '../events/failure';
import type { TerraformCall } from './run-terraform';

/**
 * The answer of a command that only reads. What plans and states say is secret, so it goes through a pipe and never to a file; nothing is
 * lost if we are killed meanwhile.
 */
export async function askTerraform({ engine, dir, args, env, interrupt }: Omit<TerraformCall, 'onLine'>): Promise<string> {
  const child = spawn(engine.binary, [...args], { cwd: dir, env: { ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = child.pid === undefined ? () => undefined : interrupt.watch(child.pid);
  const [out, error]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => error.push(part));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code === 0) return Buffer.concat(out).toString('utf8');
    throw unanswered(
      `terraform ${args.slice(0, 2).join(' ')} ended with ${code ?? 'a signal'}`,
      Buffer.concat(error).toString('utf8').trim(),
    );
  } catch (problem) {
    if (problem instanceof StackProblem) throw problem;
    throw unanswered(`${engine.binary} could not be started: ${(problem as Error).message}`, '');
  } finally {
    forget();
  }
}

const unanswered = (message: string, detail: string): StackProblem =>
  new StackProblem({
    code: 'deploy.engine.failed',
    message,
    ...(detail === '' ? {} : { detail }),
    fix: 'run the same command again; npx lakewright doctor shows what is missing',
    exit: EXIT.tool,
  });
