import type { Change } from './change';
import type { Json } from './json';
import type { StackState } from './state';

/** A planned change of an output. */
export interface OutputChange {
  readonly name: string;
  readonly actions: readonly string[];
  readonly before: Json;
  readonly after: Json;
  readonly unknown: boolean;
  readonly sensitive: boolean;
}

/** A check of the configuration that does not hold. */
export interface FailedCheck {
  readonly address: string;
  readonly status: 'fail' | 'error' | 'unknown';
  readonly messages: readonly string[];
}

/** The plan of one stack. */
export interface StackPlan {
  readonly stack: string;
  readonly formatVersion: string;
  readonly terraformVersion: string;
  /** Everything in the plan, also what does not change. */
  readonly changes: readonly Change[];
  /** What was found changed outside of Terraform: from what the state said to what is there. */
  readonly drift: readonly Change[];
  /** What Terraform left for a later plan, each with why. */
  readonly deferred: readonly { readonly change: Change; readonly reason: string }[];
  readonly outputs: readonly OutputChange[];
  readonly checks: readonly FailedCheck[];
  /** The state as it was read again to plan; empty where there is none. */
  readonly prior: StackState;
  /** Terraform gave up half-way, for example at `prevent_destroy`: what is here is true, more may be missing. */
  readonly errored: boolean;
}
