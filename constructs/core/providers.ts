import { RandomProvider } from '@cdktf/provider-random/lib/provider';
import type { IConstruct } from 'constructs';
import { TerraformStack } from './terraform';

/** Makes sure that the stack of `scope` has hashicorp/random, without a second block where a person has declared it already. */
export function ensureRandomProvider(scope: IConstruct): void {
  const stack = TerraformStack.of(scope);
  const known = stack.node.children.some((child) => child instanceof RandomProvider);
  if (!known) new RandomProvider(stack, 'Random');
}
