import { type TerraformEvent, parseEvent } from '../events/event';
import { diagnose, diagnosticsIn } from '../events/diagnose';
import type { Failure, FailureContext } from '../events/failure';
import { stoppedByYou } from '../events/stopped';
import { type TerraformEnd, runTerraform } from '../engine/run-terraform';
import type { Conditions } from './conditions';
import { type StackFolder, sourcesIn, terraformIn } from './stack-folder';

/** How a call of Terraform ended. */
export interface CallEnd {
  readonly code: number | null;
  readonly failures: readonly Failure[];
  readonly stdout: string;
}

/** What failures of this stack are put into words with. */
function failureContext(stack: StackFolder, { engine, simulated }: Conditions, wanted: FailureContext['wanted']): FailureContext {
  const sourceOf = (name: string): string | undefined => sourcesIn(stack)[name];
  return {
    stack: stack.name,
    needs: stack.needs,
    terraform: terraformIn(stack, engine),
    simulated,
    sourceOf,
    ...(wanted ? { wanted } : {}),
  };
}

/** Calls Terraform in the stack's folder; its errors come back in words. Exit code 2 of `-detailed-exitcode` is none. */
export async function callTerraform(
  stack: StackFolder,
  conditions: Conditions,
  args: readonly string[],
  onEvent: (event: TerraformEvent) => void = () => undefined,
  wanted?: FailureContext['wanted'],
): Promise<CallEnd> {
  const { engine, interrupt } = conditions;
  const events: TerraformEvent[] = [];
  const onLine = (line: string): void => {
    const event = parseEvent(line);
    if (!event) return;
    if (event.type === 'diagnostic') events.push(event);
    onEvent(event);
  };
  const end = await runTerraform({ engine, dir: stack.dir, args, env: await conditions.env(stack), interrupt, onLine });
  if (end.code === 0 || end.code === 2) return { code: end.code, failures: [], stdout: end.stdout };
  const diagnostics = events.flatMap((event) => (event.type === 'diagnostic' ? [event.diagnostic] : []));
  const failures = diagnose(
    diagnostics.length > 0 ? diagnostics : diagnosticsIn(`${end.stdout}\n${end.stderr}`),
    failureContext(stack, conditions, wanted),
  );
  const all = failures.length > 0 ? failures : [silent(stack, args[0] ?? '', end)];
  return { code: end.code, failures: interrupt.stopped ? stoppedByYou(stack.name, all) : all, stdout: end.stdout };
}

const LAST_LINES = 12;

/** An end without a word of why: killed, or a crash of Terraform itself. */
function silent({ name }: StackFolder, command: string, { code, stderr }: TerraformEnd): Failure {
  const detail = stderr.trim().split('\n').slice(-LAST_LINES).join('\n');
  return {
    code: 'deploy.terraform.ended',
    message: `${name}: terraform ${command} ${code === null ? 'was killed' : `ended with code ${code}`}`,
    ...(detail ? { detail } : {}),
    fix: 'run the same command again: it starts where this one stopped',
    exit: 3,
  };
}
