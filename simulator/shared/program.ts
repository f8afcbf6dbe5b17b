import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The program of a process of its own, as `node` takes it. */
export interface Program {
  readonly file: string;
  readonly execArgv: readonly string[];
}

const ROOT = resolve(__dirname, '..', '..');
const COMPILER = join(ROOT, 'build', 'compile.js');

let program: Program | undefined;

/** Compiled code, which starts twice as fast: in a checkout it is brought up to date first. */
export function daemonProgram(): Program {
  return (program ??= existsSync(COMPILER) ? fromSource() : compiledAt(__dirname));
}

const compiledAt = (folder: string): Program => ({ file: join(folder, 'daemon.js'), execArgv: [] });

function fromSource(): Program {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- part of a checkout only
    const { compiled } = require(COMPILER) as { compiled(root: string): string };
    return compiledAt(join(compiled(ROOT), relative(ROOT, __dirname)));
  } catch {
    // Nothing can be written here, or a file does not compile, which tsx tells with its line.
    return { file: join(__dirname, 'daemon.ts'), execArgv: ['-r', require.resolve('tsx/cjs')] };
  }
}
