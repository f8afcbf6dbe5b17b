import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neededGib } from '../local/checks/memory';
import { TOOLS, memoryLack } from '../local/checks/tools';
import { objectsWith } from '../local/manifests/manifests';
import type { RequiredEstate } from '../model/require-estate';
import { requireEstate } from '../model/require-estate';
import type { Environment } from '../model/model';
import type { Check, Machine } from './check';

/** Memory that each local environment of an estate takes, held against Docker's; nothing where no estate lies in the folder, or it is wrong. */
export function memoryChecks(folder: string, { ask }: Pick<Machine, 'ask'>): Check[] {
  if (!existsSync(join(folder, 'estate.yaml'))) return [];
  const loaded = loadedIn(folder);
  const local = Object.values(loaded?.estate.environments ?? {}).filter(({ target }) => target === 'kubernetes');
  const docker = TOOLS.find(({ name }) => name === 'docker');
  if (!loaded || local.length === 0 || !docker) return [];
  const answer = ask(docker.name, docker.args);
  return local.map((environment): Check => {
    const gib = memoryOf(loaded, environment);
    const lack = answer.ok ? memoryLack(answer.text, gib) : undefined;
    const common = { name: `memory of ${environment.name}`, neededFor: ['local up with kind'] };
    if (lack) return { ...common, status: 'missing', found: lack.message, fix: lack.fix };
    return { ...common, status: answer.ok ? 'ok' : 'note', found: `${gib} GiB are needed` };
  });
}

function loadedIn(folder: string): RequiredEstate | undefined {
  try {
    return requireEstate(folder);
  } catch {
    // validate says what is wrong with it.
    return undefined;
  }
}

function memoryOf(loaded: RequiredEstate, environment: Environment): number {
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-doctor-'));
  try {
    return neededGib(objectsWith({}, loaded, environment, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
