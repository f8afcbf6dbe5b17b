import type { Position } from '../../domain/problem';
import type { Allowance } from './allowance';
import type { StackDocument } from './document';
import type { StackPlan } from './stack-plan';
import type { StackState } from './state';

/**
 * Where the value of an attribute is written; without an attribute, where the resource is. An attribute is a path as it is shown:
 * `node_groups[core].node_count`; `inner` is the logical id of a resource inside a template, whose properties these are then. The address is
 * empty for what is a stack's own, such as its `region`.
 */
export type PlaceOf = (stack: string, address: string, attribute?: string, inner?: string) => Position | undefined;

/** What the environment of a stack says. */
export interface StackEnvironment {
  readonly name: string;
  /** The second key. */
  readonly allowDataLoss: boolean;
  /** In production the keys may not be given: only an allowance lets data go. */
  readonly production?: boolean;
}

/** What has to be written to give each key, in words with the line: `onRemoval: destroy under lake (estate/businesses/risk.yaml:9)`. */
export interface KeyWords {
  readonly first?: string;
  readonly second?: string;
}

/** Whose plans these are. */
export interface EstateIdentity {
  /** As its states name it. */
  readonly identity: string;
  /** How a stack whose state is another estate's gets one of its own: `write another state: in environments/dev.yaml`. */
  apart(stack: string): string;
}

/** Everything the reading stands on: plain data, and three functions that look something up. */
export interface PlanInput {
  /** The plans of all selected stacks. */
  readonly plans: readonly StackPlan[];
  /** Every state that exists, whether or not its stack is selected or described. A plan's own prior state is used where one is missing here. */
  readonly states: readonly StackState[];
  /** Names of all stacks the estate describes. */
  readonly described: readonly string[];
  /** What is written, by stack. A stack without a document is one that nothing describes any more. */
  readonly documents: Readonly<Record<string, StackDocument>>;
  readonly allowances: readonly Allowance[];
  /** Absent where nobody named the estate: then no state is held against it. */
  readonly estate?: EstateIdentity;
  /** Today as `2026-11-28`: the edge reads the clock. */
  readonly today: string;
  environmentOf(stack: string): StackEnvironment | undefined;
  placeOf: PlaceOf;
  /** Stacks whose outputs a stack reads, by its name: they stay as long as it is there. */
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  /** How the keys to a resource are given where it is described. */
  keysTo?(stack: string, address: string): KeyWords;
  /** How Terraform is called for a stack: `terraform -chdir=cdktf.out/stacks/risk-dev`. */
  terraformFor?(stack: string): string;
  /** The bucket that the state of a stack lies in which nothing describes. */
  bucketOf?(stack: string): string | undefined;
  /** The command that makes the state of one stack that of another, which holds nothing. */
  moveOf?(from: string, to: string): string | undefined;
  /** Texts that are secret beyond what the tables know, for example values of secret variables. */
  isAlsoSecret?(text: string): boolean;
}
