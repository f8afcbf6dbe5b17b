import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulator } from '../../../simulator';
import type { Estate } from '../../../model/model';
import { buildApp } from '../../../stacks/build-app';
import { allStacks, type StackRef } from '../../../stacks/stack-list';
import { terraform, terraformOk } from './run';
import { startSmallSimulator } from './small-simulator';

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
  /** Ways in by stack: a stack is initialised once, and its providers serve only what it uses. */
  readonly #ready = new Map<string, Promise<void>>();

  private constructor(
    readonly folder: string,
    readonly simulator: Simulator,
  ) {}

  static async start(): Promise<PlannedEstate> {
    return new PlannedEstate(mkdtempSync(join(tmpdir(), 'planned-')), await startSmallSimulator({ strict: true }));
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

  /** Applies the stacks, those at once that read none of the others; a failure is an answer. */
  async applyAtOnce(estate: Estate, stacks: readonly StackRef[]): Promise<string[]> {
    this.#write(estate, stacks);
    const done = new Map<string, Promise<string[]>>();
    for (const { name, needs } of stacks) {
      const first = Promise.all(needs.map((need) => done.get(need) ?? []));
      done.set(
        name,
        first.then(async () => {
          const { code, stderr } = await this.#run(name, 'apply', '-auto-approve');
          return code === 0 ? [] : [stderr];
        }),
      );
    }
    return (await Promise.all(done.values())).flat();
  }

  /** The plans of stacks as JSON, made side by side. */
  async plans(estate: Estate, stacks: readonly StackRef[]): Promise<Pick<PlannedStack, 'stack' | 'plan'>[]> {
    this.#write(estate, stacks);
    return Promise.all(
      stacks.map(async ({ name }) => {
        await this.#run(name, 'plan', '-out=plan');
        return { stack: name, plan: (await this.#run(name, 'show', '-json', 'plan')).stdout };
      }),
    );
  }

  /** A command of Terraform in the folder of a stack; fails if it does. */
  async terraform(stack: string, ...args: readonly string[]): Promise<string> {
    return (await terraformOk(this.#dir(stack), args, this.simulator.env)).stdout;
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(estate: Estate, select: readonly StackRef[] = allStacks(estate)): void {
    buildApp({ estate, root: this.folder, outdir: this.folder, stateFolder: join(this.folder, 'states'), select }).synth();
  }

  #dir(stack: string): string {
    return join(this.folder, 'stacks', stack);
  }

  async #run(stack: string, ...args: readonly string[]): ReturnType<typeof terraform> {
    const dir = this.#dir(stack);
    let ready = this.#ready.get(stack);
    if (ready === undefined) this.#ready.set(stack, (ready = terraformOk(dir, ['init'], this.simulator.env).then(() => undefined)));
    await ready;
    return terraform(dir, args, this.simulator.env);
  }
}

const stacksOf = (estate: Estate): string[] => allStacks(estate).map(({ name }) => name);
