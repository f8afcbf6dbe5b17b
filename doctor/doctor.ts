import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { EXIT, Exit } from '../domain/exit';
import { askTool } from '../local/run-tool';
import { print, printJson } from '../terminal/print';
import { table } from '../terminal/table';
import { accountChecks } from './accounts';
import { type Check, type Machine, isHealthy } from './check';
import { memoryChecks } from './local-memory';
import { runChecks } from './checks';

const thisMachine = (): Machine => ({
  env: process.env,
  nodeVersion: process.versions.node,
  home: homedir(),
  exists: existsSync,
  ask: askTool,
});

/** Tells what is there and what is missing for which command. Exits 3 when even the basic commands cannot work. */
export async function doctor({ estate, json }: { readonly estate: string; readonly json?: true }): Promise<void> {
  const machine = thisMachine();
  const checks = [...(await runChecks(machine)), ...accountChecks(estate, machine), ...memoryChecks(estate, machine)];
  const ok = isHealthy(checks);
  if (json) printJson({ ok, checks });
  else print(doctorText(checks));
  if (!ok) throw new Exit(EXIT.tool, '');
}

/** A table of the checks, and what to do about those that are not well. */
export function doctorText(checks: readonly Check[]): string {
  const rows = checks.map(({ name, status, found, neededFor }) => [status, name, found, neededFor.join(', ')]);
  const fixes = checks.filter(({ status, fix }) => status !== 'ok' && fix).map(({ name, fix }) => `  ${name}: ${fix ?? ''}`);
  return [table(['', 'what', 'found', 'needed for'], rows), ...(fixes.length > 0 ? [`fix:\n${fixes.join('\n')}`] : [])].join('\n\n');
}
