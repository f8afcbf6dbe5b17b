import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conditions } from '../stacks/conditions';
import { readsOnly } from '../stacks/outputs-read';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import { compare } from '../../domain/text/compare';

/** What of the environment Terraform makes a plan from, too. */
const VARIABLES = /^(TF_VAR_|TF_CLI_ARGS)/;
/** Terraform functions whose value is not in the document. */
const IMPURE = /\b(file|filebase64|fileexists|fileset|file(base64)?(md5|sha\w+)|templatefile|timestamp|plantimestamp|uuid|bcrypt)\(/;

/**
 * Digest of everything that a plan of the stack is made from but states and the account; undefined where it is made from more than can be
 * seen here: other files, the clock, states of others, allowances.
 */
export function surfaceOf(
  stack: StackFolder,
  { engine, simulated, lowered }: Pick<Conditions, 'engine' | 'simulated' | 'lowered'>,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (lowered?.(stack) !== undefined) return undefined;
  const document = readDocument(stack);
  const text = readFileSync(join(stack.dir, 'cdk.tf.json'), 'utf8');
  if (Object.hasOwn(document, 'module') || IMPURE.test(text) || !readsOnly(document, stack.needs)) return undefined;
  const locks = join(stack.dir, '.terraform.lock.hcl');
  const variables = Object.entries(env)
    .filter(([name]) => VARIABLES.test(name))
    .sort(([a], [b]) => compare(a, b));
  return createHash('sha256')
    .update(JSON.stringify([text, existsSync(locks) ? readFileSync(locks, 'utf8') : '', variables, engine, simulated]))
    .digest('hex');
}
