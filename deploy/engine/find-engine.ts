import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EXIT, Exit } from '../../domain/exit';

/** The program that plans and applies. */
export interface Engine {
  /** As it is called: a name on PATH, or a path. */
  readonly binary: string;
  readonly product: 'terraform' | 'tofu';
  /** For example `1.11.4`. */
  readonly version: string;
}

/** Tried in this order when TERRAFORM_BINARY_NAME does not name one, as cdktf has it. */
const NAMES = ['terraform', 'tofu'] as const;
/** What the synthesized stacks require: OpenTofu takes `lifecycle` in a `removed` block later than Terraform. */
export const OLDEST = { terraform: '1.7.0', tofu: '1.10.0' } as const;

/** Who was asked for a version, and who never answered. */
interface Asked {
  readonly engine?: Engine;
  readonly silent: readonly string[];
}

/** The first engine that answers, whatever its version; undefined if there is none. */
export const lookForEngine = async (env: NodeJS.ProcessEnv = process.env): Promise<Engine | undefined> => (await ask(env)).engine;

async function ask(env: NodeJS.ProcessEnv, limit?: number): Promise<Asked> {
  const named = env['TERRAFORM_BINARY_NAME'];
  const silent: string[] = [];
  for (const binary of named ? [named] : NAMES) {
    const engine = await askVersion(binary, env, limit);
    if (engine === 'silent') silent.push(binary);
    else if (engine) return { engine, silent };
  }
  return { silent };
}

/** An engine that can deploy. Exits 3 when there is none, or only one that is too old. `limit` as in {@link askVersion}. */
export async function findEngine(env: NodeJS.ProcessEnv = process.env, limit?: number): Promise<Engine> {
  const { engine, silent } = await ask(env, limit);
  if (!engine) throw new Exit(EXIT.tool, missingText(env['TERRAFORM_BINARY_NAME'], silent));
  if (isOlder(engine.version, OLDEST[engine.product])) {
    throw new Exit(
      EXIT.tool,
      `[deploy.engine.old] ${engine.binary} is version ${engine.version}, at least ${OLDEST[engine.product]} is needed\n  fix: install a newer one, or name it in TERRAFORM_BINARY_NAME`,
    );
  }
  return engine;
}

/** Whether version `a` comes before `b`; only the three numbers count. */
export function isOlder(a: string, b: string): boolean {
  const numbers = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  const differs = [0, 1, 2].find((index) => left[index] !== right[index]);
  return differs !== undefined && (left[differs] ?? 0) < (right[differs] ?? 0);
}

function missingText(named: string | undefined, [silent]: readonly string[]): string {
  if (silent !== undefined) {
    return `[deploy.engine.silent] '${silent} version' did not answer and was ended\n  fix: run '${silent} version' yourself to see what it waits for, or name another Terraform in TERRAFORM_BINARY_NAME`;
  }
  const what = named ? `TERRAFORM_BINARY_NAME names '${named}', which does not run` : 'neither terraform nor tofu is on PATH';
  return `[deploy.engine.missing] ${what}\n  fix: install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install), or name it in TERRAFORM_BINARY_NAME`;
}

/** Milliseconds; a cold start on a busy machine takes some seconds. */
const VERSION_LIMIT = 30_000;

/**
 * Undefined for what does not run or is no Terraform, `silent` for what was ended because it never answered.
 * @param limit milliseconds to wait for the answer
 */
export async function askVersion(binary: string, env: NodeJS.ProcessEnv, limit = VERSION_LIMIT): Promise<Engine | 'silent' | undefined> {
  try {
    const { stdout } = await promisify(execFile)(binary, ['version'], {
      env: { ...env, CHECKPOINT_DISABLE: '1' },
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const [, product = '', version = ''] = /^(Terraform|OpenTofu) v(\S+)/m.exec(stdout) ?? [];
    return version === '' ? undefined : { binary, product: product === 'OpenTofu' ? 'tofu' : 'terraform', version };
  } catch (error) {
    return (error as { killed?: boolean }).killed ? 'silent' : undefined;
  }
}
