import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IStackSynthesizer, ISynthesisSession, TerraformStack } from '../../constructs/core/terraform';
import { ProblemsFound } from '../problems/found-problem';
import { collectAnnotations, errorProblems } from './annotations';
import { runCustomSynthesis } from './custom-synthesis';
import { sortedJson } from './sorted-json';
import { validationProblems } from './validations';

/** Writes one prepared stack as cdktf does: validations, annotations, files of constructs, then `stacks/<stack>/cdk.tf.json`. */
export class OneStackSynthesizer implements IStackSynthesizer {
  constructor(private readonly stack: TerraformStack) {}

  /** Called by `app.synth()`. Throws {@link ProblemsFound} with all failed validations and annotations of level error. */
  synthesize(session: ISynthesisSession): void {
    const invalid = session.skipValidation ? [] : validationProblems(this.stack);
    const manifest = session.manifest.forStack(this.stack);
    const annotations = collectAnnotations(this.stack);
    Object.assign(manifest, { annotations });
    const problems = [...invalid, ...errorProblems(annotations)];
    if (problems.length > 0) throw new ProblemsFound(problems);
    mkdirSync(join(session.outdir, manifest.workingDirectory), { recursive: true });
    runCustomSynthesis(this.stack, session);
    writeFileSync(join(session.outdir, manifest.synthesizedStackPath), sortedJson(this.stack.toTerraform()));
  }
}
