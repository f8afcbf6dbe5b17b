import type { App } from '../constructs/core/terraform';
import { literally } from '../domain/text/literal';
import type { Estate } from '../model/model';
import { addAdopted } from './adopted/add-adopted';
import type { Adopted } from './adopted/parse-adopted';
import { buildStack } from './build-stack';
import type { SynthesizedStack } from './synthesis/synthesized-stack';
import { EstateApp } from './estate-app';
import { Extensions } from './extensions/extensions';
import { literalEstate } from './literal-estate';
import { outputFolder } from './output-folder';
import { Collector } from './problems/collector';
import { addRemoved } from './removed/add-removed';
import type { Removed } from './removed/parse-removed';
import { type StackRef, allStacks } from './stack-list';
import { UndescribedStack, type UndescribedStackProps } from './undescribed-stack';
import { stackModel } from './stack-model';
import { withoutStackTraces } from './synthesis/no-stack-traces';

/** What to build and where. */
export interface BuildOptions {
  readonly estate: Estate;
  /** Absolute folder of the estate; relative state folders count from it. */
  readonly root: string;
  /** Output folder, made if it is not there; `stacks/<stack>/cdk.tf.json` below it. */
  readonly outdir: string;
  /** Stacks to build. @default - all of the estate */
  readonly select?: readonly StackRef[];
  /** Stacks that only their states know, to be taken down. @default - none */
  readonly undescribed?: readonly UndescribedStackProps[];
  /** Absolute folder for all states, whatever the environments say: for a rehearsal. @default - the environments' own */
  readonly stateFolder?: string;
  /** @default - none */
  readonly extensions?: Extensions;
  /** What stays in the cloud and is described no more. @default - nothing */
  readonly removed?: readonly Removed[];
  /** What was there before and is taken over. @default - nothing */
  readonly adopted?: readonly Adopted[];
}

/**
 * The cdktf app with the selected stacks; `synth()` writes them. Only these are built: others are known by their outputs. Building and
 * writing throw `ProblemsFound` with all mistakes of users, of every stack.
 */
export function buildApp(options: BuildOptions): App {
  const {
    outdir,
    extensions = Extensions.none,
    removed = [],
    adopted = [],
    select = allStacks(options.estate),
    undescribed = [],
  } = options;
  const root = literally(options.root);
  const stateFolder = options.stateFolder === undefined ? {} : { stateFolder: literally(options.stateFolder) };
  outputFolder(outdir);
  const app = new EstateApp({ outdir, stackTraces: false }, extensions);
  const built = new Map<string, SynthesizedStack>();
  const mistakes = new Collector(extensions);
  withoutStackTraces(() => select.forEach((stack) => mistakes.attempt(stack.name, () => build(stack))));
  mistakes.end();
  for (const one of undescribed) new UndescribedStack(app, literalEstate({ ...options.estate, environments: {} }), literally(one));
  linkDependencies(select, built);
  return app;

  function build(stack: StackRef): void {
    const estate = literalEstate(stackModel(options.estate, stack));
    const environment = estate.environments[stack.environment];
    if (!environment) throw new TypeError(`stack '${stack.name}' is of no environment of the estate`);
    const context = { estate, environment, root, ...stateFolder };
    const made = buildStack(app, context, stack, extensions);
    addAdopted(made, adopted);
    addRemoved(made, removed);
    built.set(stack.name, made);
  }
}

/** Tells cdktf-cli the order; stacks that were not selected cannot be waited for. */
function linkDependencies(select: readonly StackRef[], built: ReadonlyMap<string, SynthesizedStack>): void {
  for (const { name, needs } of select) {
    for (const need of needs) {
      const dependency = built.get(need);
      if (dependency) built.get(name)?.addDependency(dependency);
    }
  }
}
