import type { Construct } from 'constructs';
import { TerraformOutput } from '../../constructs/core/terraform';

/** One Terraform output per key of `outputs`, named and described; null ones are left out, as Terraform would not keep them. */
export function writeOutputs<T extends object>(
  scope: Construct,
  outputs: T,
  descriptions: Readonly<Record<keyof T & string, string>>,
): void {
  for (const [name, description] of Object.entries<string>(descriptions)) {
    const value = outputs[name as keyof T];
    if (value !== null) new TerraformOutput(scope, name, { value, description });
  }
}
