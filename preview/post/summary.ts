import { appendFileSync } from 'node:fs';
import type { Env } from './forge';

/** GitHub shows at most this much of a step's summary, in bytes. */
const MOST = 1024 * 1024;

/** Writes the preview where GitHub shows it beside the job, for who may not write a comment. Says whether there is such a place. */
export function writeSummary(markdown: string, env: Env): boolean {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!file || Buffer.byteLength(markdown) >= MOST) return false;
  try {
    appendFileSync(file, `${markdown}\n`);
    return true;
  } catch {
    return false;
  }
}
