import { App, TerraformStack } from '../constructs/core/terraform';
import type { Extensions } from './extensions/extensions';
import { Collector } from './problems/collector';
import { withSetArguments } from './synthesis/set-arguments';

/** A cdktf app that looks at all of its stacks before it stops at a mistake: everything that is wrong is told at once. */
export class EstateApp extends App {
  constructor(
    config: ConstructorParameters<typeof App>[0],
    private readonly extensions: Extensions,
  ) {
    super(config);
  }

  /** Writes the stacks; throws `ProblemsFound` with the mistakes of all of them. */
  override synth(): void {
    const { outdir, skipValidation, manifest } = this;
    const stacks = this.node.findAll().filter((node): node is TerraformStack => TerraformStack.isStack(node));
    const mistakes = new Collector(this.extensions);
    const each = (work: (stack: TerraformStack) => void): void => {
      stacks.forEach((stack) => mistakes.attempt(stack.node.path, () => work(stack)));
      mistakes.end();
    };
    withSetArguments(() => {
      each((stack) => stack.prepareStack());
      each((stack) => this.extensions.checkKept(stack));
      each((stack) => stack.synthesizer.synthesize({ outdir, skipValidation, manifest }));
    });
    manifest.writeToFile();
  }
}
