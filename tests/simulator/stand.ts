import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator';
import { terraform, terraformOk, type TerraformRun } from '../support/terraform/run';
import { workspace, type Configuration, type Workspace } from '../support/terraform/workspace';

/** One planned change as `terraform show -json` prints it. */
export interface Change {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly afterUnknown: Record<string, unknown>;
  readonly replacePaths: readonly (readonly (string | number)[])[];
}

/** Real Terraform in a folder of its own in front of a simulated cloud. */
export interface Stand {
  readonly simulator: Simulator;
  readonly folder: string;
  write(configuration: Configuration): void;
  run(...args: string[]): Promise<TerraformRun>;
  /** Applies; throws with everything Terraform said unless it works. */
  apply(...args: string[]): Promise<string>;
  /** Applies what must not work; answers what Terraform said, in one line. */
  refused(...args: string[]): Promise<string>;
  /** Changes a plan would make; without those that do nothing. */
  changes(...args: string[]): Promise<Change[]>;
  /** The attributes of a resource in the state. */
  state(address: string): Record<string, unknown>;
  stop(): Promise<void>;
}

/** Providers as every configuration needs them. */
export const PROVIDERS: Configuration = {
  terraform: {
    required_providers: {
      alicloud: { source: 'aliyun/alicloud' },
      kubernetes: { source: 'hashicorp/kubernetes' },
      random: { source: 'hashicorp/random' },
    },
  },
  provider: { alicloud: [{ region: 'cn-hangzhou' }] },
};

/** A stand that a failed test left open would keep jest from ending. */
const open = new Set<Stand>();
afterAll(() => Promise.all([...open].map((one) => one.stop())));

/** Starts a stand that serves the types of this configuration; `resource`, `data`, `output` and so on go on top of {@link PROVIDERS}. */
export async function stand(configuration: Configuration, options: SimulatorOptions = {}): Promise<Stand> {
  return standAt(await startSimulator({ configurations: [{ ...PROVIDERS, ...configuration }], ...options }), configuration);
}

/** A stand in front of a simulator that is there; `env` replaces the way in. */
export function standAt(
  simulator: Simulator,
  configuration: Configuration = {},
  env: Readonly<Record<string, string>> = simulator.env,
): Stand {
  const place: Workspace = workspace({ ...PROVIDERS, ...configuration });
  const run = (...args: string[]): Promise<TerraformRun> => terraform(place.folder, args, env);
  const one: Stand = {
    simulator,
    folder: place.folder,
    write: (fresh) => place.write({ ...PROVIDERS, ...fresh }),
    run,
    apply: async (...args) => (await terraformOk(place.folder, ['apply', '-auto-approve', ...args], env)).stdout,
    refused: async (...args) => {
      const { code, stdout, stderr } = await run('apply', '-auto-approve', ...args);
      if (code === 0) throw new Error(`it should have been refused:\n${stdout}`);
      return stderr.replace(/\s+/g, ' ');
    },
    changes: async (...args) => {
      await terraformOk(place.folder, ['plan', '-out=plan', ...args], env);
      const { stdout } = await terraformOk(place.folder, ['show', '-json', 'plan'], env);
      return changesOf(stdout).filter(({ actions }) => actions.join() !== 'no-op' && actions.join() !== 'read');
    },
    state: (address) => stateOf(place.folder, address),
    stop: async () => {
      open.delete(one);
      await simulator.stop();
      place.remove();
    },
  };
  open.add(one);
  return one;
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly type: string;
    readonly name: string;
    readonly change: {
      readonly actions: string[];
      readonly before: Change['before'];
      readonly after: Change['after'];
      readonly after_unknown: Change['afterUnknown'];
      readonly replace_paths?: Change['replacePaths'];
    };
  }[];
}

function changesOf(text: string): Change[] {
  return ((JSON.parse(text) as PlanJson).resource_changes ?? []).map(({ address, type, name, change }) => ({
    address,
    type,
    name,
    actions: change.actions,
    before: change.before,
    after: change.after,
    afterUnknown: change.after_unknown,
    replacePaths: change.replace_paths ?? [],
  }));
}

function stateOf(folder: string, address: string): Record<string, unknown> {
  const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')) as {
    resources: { mode: string; type: string; name: string; instances: { attributes: Record<string, unknown> }[] }[];
  };
  const found = state.resources.find(({ mode, type, name }) => `${mode === 'data' ? 'data.' : ''}${type}.${name}` === address);
  const [instance] = found?.instances ?? [];
  if (instance === undefined) throw new Error(`the state has no ${address}`);
  return instance.attributes;
}
