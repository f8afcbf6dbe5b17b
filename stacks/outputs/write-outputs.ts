import { snakeCase } from '../../domain/text/snake-case';
import type { Construct } from 'constructs';
import { TerraformOutput } from '../../constructs/core/terraform';

/** One value that a stack tells others, as a Terraform output. */
export interface Told {
  readonly name: string;
  readonly value: unknown;
  readonly description: string;
}

/** Writes outputs; one without a value is left out, as Terraform would not keep it. */
export function writeOutputs(scope: Construct, outputs: readonly Told[]): void {
  for (const { name, value, description } of outputs) {
    if (value !== undefined) new TerraformOutput(scope, name, { value, description });
  }
}

/** `sparkAdmin` is told as `spark_admin`. */
export const outputName = snakeCase;
