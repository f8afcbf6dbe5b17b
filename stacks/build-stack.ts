import type { Construct } from 'constructs';
import { BootstrapStack } from './bootstrap-stack';
import { businessStack } from './business-stack';
import type { DataStack } from './data-stack';
import type { Extension } from './extension';
import { FoundationStack } from './foundation-stack';
import { sharedStack } from './shared-stack';
import type { StackContext } from './stack-context';
import type { StackRef } from './stack-list';

type Build = (scope: Construct, context: StackContext, stack: StackRef, extensions: readonly Extension[]) => DataStack;

const extended = <T extends DataStack>(stack: T, extend: readonly (((stack: T) => void) | undefined)[]): T => {
  for (const change of extend) change?.(stack);
  return stack;
};

/** How each kind of stack is made. */
const BUILDERS: Readonly<Record<StackRef['kind'], Build>> = {
  bootstrap: (scope, context, _stack, extensions) =>
    extended(
      new BootstrapStack(scope, context),
      extensions.map((e) => e.bootstrap),
    ),
  foundation: (scope, context, _stack, extensions) =>
    extended(
      new FoundationStack(scope, context),
      extensions.map((e) => e.foundation),
    ),
  shared: (scope, context, _stack, extensions) =>
    extended(
      sharedStack(scope, context),
      extensions.map((e) => e.shared),
    ),
  business: (scope, context, stack, extensions) =>
    extended(
      businessStack(scope, context, stack.business ?? ''),
      extensions.map((e) => e.business),
    ),
};

/** Builds one stack with the estate's extensions applied. */
export const buildStack: Build = (scope, context, stack, extensions) => BUILDERS[stack.kind](scope, context, stack, extensions);
