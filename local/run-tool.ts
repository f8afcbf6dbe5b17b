import { spawnSync } from 'node:child_process';
import { EXIT, Exit } from '../domain/exit';
import { type Answer, type Lack, failureOf } from './checks/tools';

/** Asks a program something; what it says on both of its outputs. */
export function askTool(name: string, args: readonly string[], input?: string): Answer {
  const { error, status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', timeout: 60_000, input });
  return {
    found: (error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT',
    ok: status === 0,
    text: `${stdout ?? ''}\n${stderr ?? ''}`,
  };
}

/** Runs a program that has to work. Exits 3 with what its failure means. */
export function runTool(name: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', input, maxBuffer: 1 << 26 });
  if (status !== 0) throw lacking([failureOf(name, `${stderr ?? ''}\n${stdout ?? ''}`)]);
  return stdout;
}

/** Everything that is lacking, at once. */
export const lacking = (lacks: readonly Lack[]): Exit =>
  new Exit(EXIT.tool, lacks.map(({ code, message, fix }) => `[${code}] ${message}\n  fix: ${fix}`).join('\n'));
