import { join } from 'node:path';

/** Where a stack's JSON lies below the output folder: `stacks/risk-prod/cdk.tf.json`. */
export const stackFile = (outdir: string, stack: string): string => join(outdir, 'stacks', stack, 'cdk.tf.json');
