import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a run of Terraform left behind. */
export interface TerraformRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Terraform in a folder. `args` without `-no-color` and `-input=false`, which are always added. */
export function terraform(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<TerraformRun> {
  const [command = '', ...rest] = args;
  const quiet = ['plan', 'apply', 'destroy', 'import', 'init', 'refresh'].includes(command) ? ['-input=false'] : [];
  const child = spawn('terraform', [command, '-no-color', ...quiet, ...rest].filter(takes(command)), {
    cwd: folder,
    env: environment(env),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** Runs Terraform and throws with everything it said unless it succeeds. */
export async function terraformOk(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<TerraformRun> {
  const run = await terraform(folder, args, env);
  if (run.code !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${run.code}\n${run.stderr}\n${run.stdout}`);
  return run;
}

/** Whether there is a Terraform on the path. */
export function hasTerraform(): boolean {
  return spawnSync('terraform', ['version'], { env: environment({}) }).status === 0;
}

const COLOURLESS = new Set(['state', 'output', 'providers']);

function takes(command: string): (argument: string) => boolean {
  return (argument) => argument !== '-no-color' || !COLOURLESS.has(command);
}

/** Ours on top of the process's; a configuration file that is not there makes Terraform warn at every run. */
function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const all: NodeJS.ProcessEnv = { ...process.env, ...env, CHECKPOINT_DISABLE: '1' };
  const file = all['TF_CLI_CONFIG_FILE'];
  if (file !== undefined && !existsSync(file)) delete all['TF_CLI_CONFIG_FILE'];
  return all;
}
