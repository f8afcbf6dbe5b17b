import { EXIT } from '../../domain/exit';
import { printJson } from '../../terminal/print';
import type { StackResult } from '../stacks/result';
import { exitCodeOf } from './final-report';

/** Writes what became of every stack, for programs: `{ ok, exit, stacks: [{ name, status, plan, failures }] }`. */
export function printResults(results: readonly StackResult[]): void {
  const exit = exitCodeOf(results);
  const stacks = results.map(({ name, status, plan: { add, change, replace, destroy, import: imported }, failures }) => ({
    name,
    status,
    plan: { add, change, replace, destroy, import: imported },
    failures,
  }));
  printJson({ ok: exit === EXIT.done, exit, stacks });
}
