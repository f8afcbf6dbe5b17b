import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackFolder } from '../../../deploy/stacks/stack-folder';

/** A stack of built-in resources, written by hand. */
export interface HandMade {
  readonly needs?: readonly string[];
  /** Shell commands run on creation, one after the other in the order of their names; each becomes one resource. */
  readonly steps?: Readonly<Record<string, string>>;
  /** Added to the document, over what the steps make. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface HandMadeStacks {
  readonly root: string;
  readonly stacks: readonly StackFolder[];
  /** Writes the documents anew. */
  readonly write: (made: Readonly<Record<string, HandMade>>) => void;
  readonly remove: () => void;
}

/** Stacks in a folder of their own, their states in files below it. */
export function handMade(made: Readonly<Record<string, HandMade>>): HandMadeStacks {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stacks-')));
  const stacks = Object.entries(made).map(([name, { needs = [] }]) => ({ name, needs, dir: join(root, 'stacks', name) }));
  const write = (all: Readonly<Record<string, HandMade>>): void => {
    for (const [name, one] of Object.entries(all)) {
      mkdirSync(join(root, 'stacks', name), { recursive: true });
      writeFileSync(join(root, 'stacks', name, 'cdk.tf.json'), JSON.stringify(document(root, name, one), null, 1));
    }
  };
  write(made);
  return { root, stacks, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export const statePath = (root: string, stack: string): string => join(root, 'states', `${stack}.tfstate`);

function document(root: string, name: string, { needs = [], steps = { only: 'true' }, more = {} }: HandMade): Record<string, unknown> {
  const named = Object.entries(steps);
  const reads = Object.fromEntries(needs.map((need) => [need, { backend: 'local', config: { path: statePath(root, need) } }]));
  const resources = named.map(([step, command], index) => [
    step,
    {
      input: needs.map((need) => `\${data.terraform_remote_state.${need}.outputs.name}`),
      provisioner: [{ 'local-exec': { command, working_dir: root } }],
      ...(index > 0 ? { depends_on: [`terraform_data.${named[index - 1]?.[0] ?? ''}`] } : {}),
    },
  ]);
  return {
    terraform: { backend: { local: { path: statePath(root, name) } } },
    ...(needs.length > 0 ? { data: { terraform_remote_state: reads } } : {}),
    resource: { terraform_data: Object.fromEntries(resources) },
    output: { name: { value: name } },
    ...more,
  };
}
