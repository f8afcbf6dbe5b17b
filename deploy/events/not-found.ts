import { EXIT } from '../../domain/exit';
import type { Diagnostic } from './event';
import type { Failure, FailureContext } from './failure';

/** How a check of our own is written into a stack; Terraform may have wrapped it. */
const OWN = /\[([a-z-]+(?:\.[a-zA-Z-]+)+)\]\s+([\s\S]+?)\s+fix:\s+([\s\S]+)/;

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an existing thing is not, in the words that stand in the stack; undefined for what is no such check. */
export function missingFailure({ summary, detail = '' }: Diagnostic, { stack }: FailureContext): Failure | undefined {
  const [, code, message = '', fix = ''] = (/(post|pre)condition failed/.test(summary) && OWN.exec(detail)) || [];
  return code === undefined ? undefined : { code, message: `${stack}: ${line(message)}`, fix: line(fix), exit: EXIT.input };
}
