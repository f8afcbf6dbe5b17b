import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IStackSynthesizer, ISynthesisSession, TerraformStack } from '../../constructs/core/terraform';
import { collectAnnotations, refuseErrors } from './annotations';
import { runCustomSynthesis } from './custom-synthesis';
import { sortedJson } from './sorted-json';

/** Writes one prepared stack as cdktf does: validations, annotations, files of constructs, then `stacks/<stack>/cdk.tf.json`. */
export class OneStackSynthesizer implements IStackSynthesizer {
  constructor(private readonly stack: TerraformStack) {}

  /** Called by `app.synth()`. Throws on a failed validation or an annotation of level error. */
  synthesize(session: ISynthesisSession): void {
    if (!session.skipValidation) this.stack.runAllValidations();
    const manifest = session.manifest.forStack(this.stack);
    const annotations = collectAnnotations(this.stack);
    Object.assign(manifest, { annotations });
    refuseErrors(annotations);
    mkdirSync(join(session.outdir, manifest.workingDirectory), { recursive: true });
    runCustomSynthesis(this.stack, session);
    writeFileSync(join(session.outdir, manifest.synthesizedStackPath), sortedJson(this.stack.toTerraform()));
  }
}
