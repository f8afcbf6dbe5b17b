import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Estate } from '../../../model/model';
import { buildApp } from '../../../stacks/build-app';
import { allStacks } from '../../../stacks/stack-list';
import { StackDocument } from '../../support/stack-document';

/** The stacks of one environment as Terraform would read them. */
export function stacksIn(estate: Estate, environment: string): StackDocument[] {
  const outdir = mkdtempSync(join(tmpdir(), 'cloned-'));
  try {
    const select = allStacks(estate).filter((stack) => stack.environment === environment);
    buildApp({ estate, root: '/estate', outdir, select }).synth();
    return select.map(({ name }) => new StackDocument(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8')));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
