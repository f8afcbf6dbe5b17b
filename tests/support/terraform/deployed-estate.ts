import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudObject, Simulator } from '../../../simulator';
import type { Estate } from '../../../model/model';
import { buildApp } from '../../../stacks/build-app';
import { allStacks } from '../../../stacks/stack-list';
import { terraform, terraformOk } from './run';
import { startSmallSimulator } from './small-simulator';

/** One planned change of a resource, as `terraform show -json` tells it. */
export interface PlannedChange {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

interface ShownPlan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly change: { readonly actions: readonly string[]; readonly before: object | null; readonly after: object | null };
  }[];
}

/** An estate's stacks with a simulated cloud of their own: synthesized as the command line does, planned and applied by Terraform. */
export class DeployedEstate {
  private constructor(
    private readonly folder: string,
    private readonly simulator: Simulator,
    private readonly states: { readonly stateFolder?: string },
  ) {}

  /** @param states `as written` keeps them where the estate says, below a folder of the test's */
  static async start(states: 'together' | 'as written' = 'together'): Promise<DeployedEstate> {
    const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
    const stateFolder = states === 'together' ? { stateFolder: join(folder, 'states') } : {};
    return new DeployedEstate(folder, await startSmallSimulator({ strict: true }), stateFolder);
  }

  /** What would change, by stack; stacks in which nothing does are left out. */
  async plan(estate: Estate): Promise<Record<string, PlannedChange[]>> {
    this.#write(estate);
    const planned: Record<string, PlannedChange[]> = {};
    for (const stack of stacksOf(estate)) {
      const changes = await this.#planOf(stack);
      if (changes.length > 0) planned[stack] = changes;
    }
    return planned;
  }

  /** Applies all stacks in order. */
  async apply(estate: Estate): Promise<void> {
    this.#write(estate);
    for (const stack of stacksOf(estate)) await this.#run(stack, 'apply', '-auto-approve');
  }

  /** Destroys all stacks, last first. */
  async destroy(estate: Estate): Promise<void> {
    for (const stack of [...stacksOf(estate)].reverse()) await this.#run(stack, 'destroy', '-auto-approve');
  }

  /** What there is, each as its type and what tells it from others; after `destroy`, what is left. */
  async left(): Promise<string[]> {
    const all = await this.objects();
    return all.map(({ kind, attributes }) => `${kind} ${String(attributes['status'] ?? attributes['secret_name'])}`).sort();
  }

  objects(kind?: string): Promise<CloudObject[]> {
    return this.simulator.control.objects(kind);
  }

  /** Whether there is a file at `path` below the test's folder. */
  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(estate: Estate): void {
    buildApp({ estate, root: this.folder, outdir: this.folder, ...this.states }).synth();
  }

  async #planOf(stack: string): Promise<PlannedChange[]> {
    await this.#run(stack, 'plan', '-out=plan');
    const { stdout } = await this.#run(stack, 'show', '-json', 'plan');
    return ((JSON.parse(stdout) as ShownPlan).resource_changes ?? [])
      .filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op')
      .map(({ address, change: { actions, before, after } }) => ({ address, actions, before: { ...before }, after: { ...after } }));
  }

  async #run(stack: string, ...args: readonly string[]): ReturnType<typeof terraformOk> {
    const dir = join(this.folder, 'stacks', stack);
    if ((await terraform(dir, ['state', 'list'], this.simulator.env)).stderr.includes('init')) {
      await terraformOk(dir, ['init'], this.simulator.env);
    }
    return terraformOk(dir, args, this.simulator.env);
  }
}

const stacksOf = (estate: Estate): string[] => allStacks(estate).map(({ name }) => name);
