import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../simulator';
import type { Estate } from '../../../model/model';
import { buildApp } from '../../../stacks/build-app';
import { allStacks } from '../../../stacks/stack-list';
import { terraform, terraformOk } from './run';

/** What Terraform says of one stack: texts, as it prints them. */
export interface PlannedStack {
  readonly stack: string;
  /** `terraform show -json` of the plan, also of one that Terraform gave up. */
  readonly plan: string;
  /** `terraform state pull`; empty where there is no state. */
  readonly state: string;
  /** `cdk.tf.json`. */
  readonly document: string;
}

/** Stacks with a simulated cloud of their own, applied and planned by Terraform; plans are handed out as JSON. */
export class PlannedEstate {
  private constructor(
    readonly folder: string,
    readonly simulator: Simulator,
  ) {}

  static async start(): Promise<PlannedEstate> {
    return new PlannedEstate(mkdtempSync(join(tmpdir(), 'planned-')), await startSimulator({ strict: true }));
  }

  /** Applies the stacks in order; a failure is an answer, the text of it. */
  async apply(estate: Estate, stacks: readonly string[] = stacksOf(estate)): Promise<string[]> {
    this.#write(estate);
    const failures: string[] = [];
    for (const stack of stacks) {
      const { code, stderr } = await this.#run(stack, 'apply', '-auto-approve');
      if (code !== 0) failures.push(stderr);
    }
    return failures;
  }

  /** Plans the stacks of an estate; `more` are options of `terraform plan`. */
  async plan(estate: Estate, stacks: readonly string[] = stacksOf(estate), ...more: readonly string[]): Promise<PlannedStack[]> {
    this.#write(estate);
    const planned: PlannedStack[] = [];
    for (const stack of stacks) {
      await this.#run(stack, 'plan', '-out=plan', ...more);
      const { stdout: plan } = await this.#run(stack, 'show', '-json', 'plan');
      const { stdout: state } = await this.#run(stack, 'state', 'pull');
      planned.push({ stack, plan, state, document: readFileSync(join(this.#dir(stack), 'cdk.tf.json'), 'utf8') });
    }
    return planned;
  }

  /** A command of Terraform in the folder of a stack; fails if it does. */
  async terraform(stack: string, ...args: readonly string[]): Promise<string> {
    return (await terraformOk(this.#dir(stack), args, this.simulator.env)).stdout;
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(estate: Estate): void {
    buildApp({ estate, root: this.folder, outdir: this.folder, stateFolder: join(this.folder, 'states') }).synth();
  }

  #dir(stack: string): string {
    return join(this.folder, 'stacks', stack);
  }

  async #run(stack: string, ...args: readonly string[]): ReturnType<typeof terraform> {
    const dir = this.#dir(stack);
    if ((await terraform(dir, ['state', 'list'], this.simulator.env)).stderr.includes('init'))
      await terraformOk(dir, ['init'], this.simulator.env);
    return terraform(dir, args, this.simulator.env);
  }
}

const stacksOf = (estate: Estate): string[] => allStacks(estate).map(({ name }) => name);
