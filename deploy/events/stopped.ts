import { EXIT } from '../../domain/exit';
import type { Failure } from './failure';

/** What Terraform says for no other reason than that it was told to stop. */
const BY_STOPPING: ReadonlySet<string> = new Set(['deploy.terraform.failed', 'deploy.terraform.ended', 'deploy.state.locked']);

/** Failures of a call that a user stopped: there is nothing to correct. What has a cause of its own is told with it. */
export function stoppedByYou(stack: string, failures: readonly Failure[]): Failure[] {
  const said = failures.filter(({ code }) => BY_STOPPING.has(code));
  if (said.length === 0) return [...failures];
  const detail = said.map(({ message, detail: more }) => (more === undefined ? message : `${message}\n${more}`)).join('\n');
  const stopped: Failure = {
    code: 'deploy.run.stopped',
    message: `${stack}: stopped by you; Terraform said:`,
    detail,
    fix: 'run the same command again: it goes on where this one stopped',
    exit: EXIT.tool,
  };
  return [stopped, ...failures.filter((failure) => !said.includes(failure))];
}
