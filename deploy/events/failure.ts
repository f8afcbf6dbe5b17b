import { isStateful } from '@lakewright/provider-knowledge/protection';
import { EXIT } from '../../domain/exit';
import { type Position, positionText } from '../../domain/problem';
import type { Diagnostic } from './event';

/** Why a stack could not be planned or applied, in words. */
export interface Failure {
  /** Where it is written, for who has to correct it. @default - nowhere that is known */
  readonly at?: Position;
  /** Stable, for programs: `deploy.state.locked`. */
  readonly code: string;
  readonly message: string;
  /** Terraform's own explanation, where ours would only repeat it; may have several lines. */
  readonly detail?: string;
  readonly fix: string;
  readonly exit: (typeof EXIT)[keyof typeof EXIT];
}

/** Thrown where a stack cannot go on; caught where its result is made. */
export class StackProblem extends Error {
  constructor(readonly failure: Failure) {
    super(failureText(failure));
    this.name = 'StackProblem';
  }
}

/** What a failure is put into words with. */
export interface FailureContext {
  readonly stack: string;
  readonly needs: readonly string[];
  /** Command line for Terraform in the stack's folder, for example `terraform -chdir=cdktf.out/stacks/risk-prod`. */
  readonly terraform: string;
  /** Whether the cloud is simulated. */
  readonly simulated: boolean;
  /** What the plan wants of a resource, by its address. @default - nothing is known */
  readonly wanted?: (address: string) => Readonly<Record<string, unknown>> | undefined;
  /** The stack whose state a `terraform_remote_state` of that name reads. @default - nothing is known */
  readonly sourceOf?: (name: string) => string | undefined;
}

/** `file:line:column [code] message`, Terraform's detail indented, the fix last. */
export function failureText({ at, code, message, detail, fix }: Failure): string {
  const where = at === undefined ? '' : `${positionText(at)} `;
  const details = detail
    ? `\n${detail
        .split('\n')
        .map((line) => `  ${line}`.trimEnd())
        .join('\n')}`
    : '';
  return `${where}[${code}] ${message}${details}\n  fix: ${fix}`;
}

/** A diagnostic nobody has better words for. */
export function plainFailure({ summary, detail, address }: Diagnostic, { stack }: FailureContext): Failure {
  return {
    code: 'deploy.terraform.failed',
    message: `${stack}: ${address === undefined ? '' : `${address}: `}${summary.trim()}`,
    ...(detail ? { detail: detail.trim() } : {}),
    fix: `correct what it says, then run the same command again: what is done stays done${
      isStateful(address?.split('.')[0] ?? '') ? '; if it was made half-way, that run says how to keep it' : ''
    }`,
    exit: EXIT.tool,
  };
}
