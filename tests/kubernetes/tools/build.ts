/**
 * Builds the Kubernetes API server and what it needs from pinned Go modules, once, outside the tree: a few minutes on two cores.
 * `npx tsx tests/kubernetes/tools/run.ts`
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { goMod, linkerFlags, toolsGo } from './module';
import { ETCD, KUBERNETES, PROGRAMS } from './pins';

/** Where the programs are kept; a release has a folder of its own. */
export const toolsFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lakewright', `kubernetes-${KUBERNETES}-etcd-${ETCD}`);

/** Where a program is, once it is built. */
export const programPath = (name: string): string => join(toolsFolder(), 'bin', name);

/** Programs that are not built yet. */
export const missingPrograms = (): string[] => Object.keys(PROGRAMS).filter((name) => !existsSync(programPath(name)));

interface Downloaded {
  readonly GoMod: string;
}

/** Builds what is missing. Throws with Go's own words where it cannot. */
export function buildPrograms(say: (line: string) => void): void {
  const missing = missingPrograms();
  if (missing.length === 0) return;
  const source = join(toolsFolder(), 'source');
  mkdirSync(source, { recursive: true });
  mkdirSync(join(toolsFolder(), 'bin'), { recursive: true });
  if (!existsSync(join(source, 'go.sum'))) {
    say('reading the modules of Kubernetes');
    const { GoMod } = JSON.parse(go(['mod', 'download', '-json', `k8s.io/kubernetes@v${KUBERNETES}`], source)) as Downloaded;
    writeFileSync(join(source, 'go.mod'), goMod(readFileSync(GoMod, 'utf8')));
    writeFileSync(join(source, 'tools.go'), toolsGo());
    go(['mod', 'tidy'], source);
  }
  for (const name of missing) {
    say(`building ${name}`);
    const unfinished = `${programPath(name)}.part`;
    go(['build', '-p', '1', '-trimpath', '-ldflags', linkerFlags(), '-o', unfinished, PROGRAMS[name] ?? ''], source);
    renameSync(unfinished, programPath(name));
  }
}

function go(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync('nice', ['-n', '10', 'go', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' },
  });
  if (status !== 0) throw new Error(`go ${args[0] ?? ''}: ${error?.message ?? stderr.split('\n').slice(-5).join('\n')}`);
  return stdout;
}
