import type { BootstrapStack } from './bootstrap-stack';
import type { BusinessStack } from './business-stack';
import type { FoundationStack } from './foundation-stack';
import type { SharedStack } from './shared-stack';

/**
 * What an estate's `extensions/<name>.ts` exports as `extension`: functions that get a built stack with its typed constructs and
 * add to it or override it before it is written. Each is called once per stack of its kind.
 */
export interface Extension {
  readonly bootstrap?: (stack: BootstrapStack) => void;
  readonly foundation?: (stack: FoundationStack) => void;
  readonly shared?: (stack: SharedStack) => void;
  readonly business?: (stack: BusinessStack) => void;
}
