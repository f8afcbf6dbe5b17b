import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The program of a process of its own, as `node` takes it. */
export interface Program {
  readonly file: string;
  readonly execArgv: readonly string[];
}

const ROOT = resolve(__dirname, '..', '..');
const COMPILER = join(ROOT, 'build', 'compile.js');

const programs = new Map<string, Program>();

/** Compiled code, which starts twice as fast: in a checkout it is brought up to date first. @param module path of the program without its ending */
export function daemonProgram(module: string): Program {
  const program = programs.get(module) ?? (existsSync(COMPILER) ? fromSource(module) : compiledAt(module));
  programs.set(module, program);
  return program;
}

const compiledAt = (module: string): Program => ({ file: `${module}.js`, execArgv: [] });

function fromSource(module: string): Program {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- part of a checkout only
    const { compiled } = require(COMPILER) as { compiled(root: string): string };
    return compiledAt(join(compiled(ROOT), relative(ROOT, module)));
  } catch {
    // Nothing can be written here, or a file does not compile, which tsx tells with its line.
    return { file: `${module}.ts`, execArgv: ['-r', require.resolve('tsx/cjs')] };
  }
}
