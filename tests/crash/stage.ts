import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinCloud } from '../../deploy/simulated-cloud';
import { managedInState } from '../support/managed-in-state';

/** A copy of an estate whose environment `dev` is deployed, killed and deployed again. */
export interface Stage {
  readonly dir: string;
  readonly cloudFile: string;
  /** Folders of the synthesized stacks; Terraform's records lie in them. */
  readonly stacks: () => string[];
  /** Gives everything another tag, so that the next deploy has something to change in every stack. */
  readonly change: (value: string) => void;
  readonly inventory: () => Promise<Inventory>;
  readonly remove: () => void;
}

/** What there is, to be held against an undisturbed run. */
export interface Inventory {
  /** Kind of each object of the cloud, as often as it is there. */
  readonly objects: readonly string[];
  /** Address of each resource of each state. */
  readonly resources: readonly string[];
  /** Resources whose object is not in the cloud; random values and what only a state remembers have none. */
  readonly lost: readonly string[];
}

const NOT_IN_THE_CLOUD = /^(?:random_|terraform_data$)/;

/** A copy of the estate at `source`; with its cloud and states if it is to start from there. */
export function stage(source: string, start: 'empty' | 'deployed'): Stage {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'crash-')));
  const rehearsed = join(source, '.lakewright');
  cpSync(source, dir, { recursive: true, filter: (path) => start === 'deployed' || !path.startsWith(rehearsed) });
  const name = /^name: *(\S+)/m.exec(readFileSync(join(source, 'estate.yaml'), 'utf8'))?.[1] ?? '';
  const rehearsal = join(dir, '.lakewright', 'simulated');
  const cloudFile = join(rehearsal, 'cloud.jsonl');
  const states = join(rehearsal, 'states');
  return {
    dir,
    cloudFile,
    // A file beside the stacks keeps them out of git.
    stacks: () => list(join(rehearsal, 'cdktf.out', 'stacks')).filter((path) => statSync(path).isDirectory()),
    change: (value) => writeFileSync(join(dir, 'estate.yaml'), `name: ${name}\ntags:\n  data-platform: ${value}\n`),
    inventory: async () => {
      const cloud = await joinCloud(cloudFile);
      const objects = (await cloud.control.objects()).filter(({ hidden }) => hidden?.['gone'] !== true);
      cloud.close();
      const there = new Set(objects.map(({ kind, id }) => `${kind} ${id}`));
      const resources = list(states)
        .filter((file) => file.endsWith('.tfstate'))
        .flatMap((file) => managedInState(file))
        .map(({ stack, address, type, id }) => ({ address: `${stack}.tfstate ${address}`, type, id }));
      return {
        objects: objects.map(({ kind }) => kind).sort(),
        resources: resources.map(({ address }) => address).sort(),
        lost: resources.filter(({ type, id }) => !NOT_IN_THE_CLOUD.test(type) && !there.has(`${type} ${id}`)).map(({ address }) => address),
      };
    },
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
