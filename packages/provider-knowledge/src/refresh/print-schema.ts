import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProviderProblem } from '../problem';
import { PROVIDERS, type ProviderName } from '../providers';
import type { PrintedSchema } from '../trim-schema';

/** More than any provider prints. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Has Terraform download providers at their pinned versions and print their schemas, in a folder of its own.
 * Throws `[provider.terraform.missing]` or `[provider.terraform.failed]`, both with exit code 3.
 */
export function printSchema(names: readonly ProviderName[], binary: string): PrintedSchema {
  const folder = mkdtempSync(join(tmpdir(), 'provider-schema-'));
  try {
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: requirements(names) } }));
    terraform(binary, folder, ['init', '-backend=false', '-input=false', '-no-color']);
    return JSON.parse(terraform(binary, folder, ['providers', 'schema', '-json'])) as PrintedSchema;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requirements(names: readonly ProviderName[]) {
  return Object.fromEntries(names.map((name) => [name, { source: PROVIDERS[name].source, version: PROVIDERS[name].version }]));
}

function terraform(binary: string, cwd: string, args: readonly string[]): string {
  try {
    return execFileSync(binary, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CHECKPOINT_DISABLE: '1' },
    });
  } catch (error) {
    throw terraformProblem(error as NodeJS.ErrnoException & { stderr?: string }, binary, args);
  }
}

function terraformProblem(error: NodeJS.ErrnoException & { stderr?: string }, binary: string, args: readonly string[]): ProviderProblem {
  if (error.code === 'ENOENT') {
    return new ProviderProblem(
      'provider.terraform.missing',
      `'${binary}' is not on the path`,
      'install Terraform, or name it in TERRAFORM_BINARY_NAME',
      3,
    );
  }
  const said = (error.stderr ?? error.message).trim();
  return new ProviderProblem(
    'provider.terraform.failed',
    `'${binary} ${args.join(' ')}' failed:\n${said}`,
    'check that this machine reaches registry.terraform.io, or use provider:trim with a schema printed elsewhere',
    3,
  );
}
