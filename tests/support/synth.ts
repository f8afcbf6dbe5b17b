import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { ConstructDependencies } from '../../constructs/core/dependencies';
import { provideSurroundings, surroundingsOf, type Surroundings } from '../../constructs/core/surroundings';
import { App, Aspects, TerraformStack } from '../../constructs/core/terraform';
import { StackDocument } from './stack-document';

const STACK = 'test';

/**
 * What Terraform would read of one stack, through the whole of `app.synth()`: aspects, validations, files. The stack has what a
 * user's has: surroundings, the provider and real construct dependencies. Throws what a user would see thrown, and on
 * anything that the providers would not accept.
 */
export function synth(build: (stack: TerraformStack) => void, surroundings: Partial<Surroundings> = {}): StackDocument {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    const stack = new TerraformStack(app, STACK);
    provideSurroundings(stack, { estate: 'acme', ...surroundings });
    new AlicloudProvider(stack, 'Alicloud', { region: surroundingsOf(stack).region });
    Aspects.of(stack).add(new ConstructDependencies());
    build(stack);
    app.synth();
    const document = new StackDocument(readFileSync(join(outdir, 'stacks', STACK, 'cdk.tf.json'), 'utf8'));
    mustConform(document);
    return document;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Throws with all that the providers would not take, warnings too: a deprecated attribute is a mistake in new code. */
function mustConform(document: StackDocument): void {
  const found = conformDocument(document.json).map(({ address, path, code, message }) => `${address} ${path} [${code}] ${message}`);
  if (found.length > 0) throw new Error(`the providers would not take this:\n  ${found.join('\n  ')}`);
}

/** The message with which `build` is refused; throws if it is not, so a rule that stopped working fails its test. */
export function refusal(build: (stack: TerraformStack) => void, surroundings?: Partial<Surroundings>): string {
  try {
    synth(build, surroundings);
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
