import type { Construct } from 'constructs';
import { BootstrapStack } from './bootstrap-stack';
import { businessStack } from './business-stack';
import type { DataStack } from './data-stack';
import type { SynthesizedStack } from './synthesis/synthesized-stack';
import type { Extensions } from './extensions/extensions';
import { FoundationStack } from './foundation-stack';
import { sharedStack } from './shared-stack';
import { LocalBusinessStack } from './local/local-business-stack';
import { PlatformStack } from './local/platform-stack';
import type { StackContext } from './stack-context';
import type { StackRef } from './stack-list';

/** How each kind of stack is made. */
const BUILDERS: Readonly<Record<StackRef['kind'], (scope: Construct, context: StackContext, stack: StackRef) => DataStack>> = {
  bootstrap: (scope, context) => new BootstrapStack(scope, context),
  foundation: (scope, context) => new FoundationStack(scope, context),
  shared: (scope, context) => sharedStack(scope, context),
  business: (scope, context, { business = '' }) => businessStack(scope, context, business),
};

/** Builds one stack with the estate's extensions applied. */
export function buildStack(scope: Construct, context: StackContext, ref: StackRef, extensions: Extensions): SynthesizedStack {
  // Extensions work with the constructs of the cloud, so a local twin, built from the same files, is built without them.
  if (context.environment.target === 'kubernetes') return localStack(scope, context, ref);
  const stack = BUILDERS[ref.kind](scope, context, ref);
  extensions.extend(ref.kind, stack);
  return stack;
}

/** The stacks of a local environment: what businesses share, and each business. */
const localStack = (scope: Construct, context: StackContext, { kind, business }: StackRef): SynthesizedStack =>
  kind === 'business' ? new LocalBusinessStack(scope, context, business ?? '') : new PlatformStack(scope, context);
