import { hasTerraform } from './run';

/** `describe` where Terraform is on the path; elsewhere skipped, and said so. */
export const describeWithTerraform: typeof describe | typeof describe.skip = hasTerraform() ? describe : skipLoudly();

function skipLoudly(): typeof describe.skip {
  process.stderr.write('SKIPPED: terraform is not on the path, so nothing below is tried against the simulated cloud\n');
  return describe.skip;
}
