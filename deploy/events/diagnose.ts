import { diskFailure } from './disk';
import type { Diagnostic } from './event';
import { type Failure, type FailureContext, plainFailure } from './failure';
import { missingFailure } from './not-found';
import { CLOUD_LOST, TRANSLATIONS } from './translations';

/** Said by Terraform when something else, reported too, made it stop. */
const ECHO = /^(execution halted|operation canceled|context canceled)$/i;

const words = (text: string): string => text.replace(/\s+/g, ' ');

/** Terraform's errors as failures: each once, ours in our words, echoes left out unless there is nothing else. */
export function diagnose(diagnostics: readonly Diagnostic[], context: FailureContext): Failure[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const telling = errors.filter(({ summary }) => !ECHO.test(summary.trim()));
  const failures = (telling.length > 0 ? telling : errors).map((diagnostic) => translate(diagnostic, context));
  const seen = new Set<string>();
  return failures.filter(({ code, message, detail = '' }) => {
    const key = `${code}\n${message}\n${detail}`;
    return !seen.has(key) && seen.add(key);
  });
}

function translate(diagnostic: Diagnostic, context: FailureContext): Failure {
  const { summary, detail = '', snippet } = diagnostic;
  const rows = context.simulated ? [...TRANSLATIONS, CLOUD_LOST] : TRANSLATIONS;
  const text = `${summary}\n${detail}\n${snippet?.code ?? ''}`;
  const disk = diskFailure(words(text), context.stack);
  if (disk) return disk;
  const own = missingFailure(diagnostic, context);
  if (own) return own;
  const row = rows.find(({ says }) => says.test(text) || says.test(words(text)));
  if (!row) return plainFailure(diagnostic, context);
  return {
    code: row.code,
    message: row.message(diagnostic, context),
    ...(row.keepDetail && detail ? { detail: detail.trim() } : {}),
    fix: row.fix(diagnostic, context),
    exit: row.exit,
  };
}

/** The errors in plain output, of commands without `-json`: what stands between `Error: ` and the next one. */
export function diagnosticsIn(text: string): Diagnostic[] {
  const plain = text.replace(/^[│╷╵ ]+/gm, '');
  return plain
    .split(/^Error: /m)
    .slice(1)
    .map((block) => {
      const [summary = '', ...rest] = block.trim().split('\n');
      return { severity: 'error', summary: summary.trim(), detail: rest.join('\n').trim() };
    });
}
