import type { Position } from '../../domain/problem';
import type { InnerResource } from './change';

export type FindingSeverity = 'error' | 'warning' | 'info';

/** What stands before a finding's message; an error needs no word. */
export const SEVERITY_PREFIX: Readonly<Record<FindingSeverity, string>> = { error: '', warning: 'warning: ', info: 'note: ' };

/** Which resource: of which stack, and what it is called in the service. */
export interface ResourceName {
  readonly stack: string;
  /** Empty where a finding is about a whole stack. */
  readonly address: string;
  /** Terraform's type; of a resource inside a template, ROS's. */
  readonly type: string;
  readonly inner?: InnerResource['id'];
  /** What it is called in the service; its id where it has no name; empty where nothing is known yet. */
  readonly name: string;
}

/** One thing a person has to know about a plan. Every text in it is masked. */
export interface Finding {
  /** `plan.<thing>.<what>`, never renamed. */
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly resource: ResourceName;
  /** Path of the attribute: `node_groups[0].node_count`. */
  readonly attribute?: string;
  /** Values as shown, the attribute's. */
  readonly before?: string;
  readonly after?: string;
  /** Where the new value is written, or would be. */
  readonly place?: Position;
  readonly message: string;
  /** What is lost, where anything is. */
  readonly lost?: string;
  readonly fix: string;
  /** Set where nothing may be applied: 1, the description can't be had at all; 2, an allowance would permit it. */
  readonly exit?: 1 | 2;
  /** Who lives in it or needs it. */
  readonly inhabitants?: readonly ResourceName[];
  /** The stack whose description, as it is now, a command of the fix needs. */
  readonly commandIn?: string;
  /** The allowance that permits it, by its place in the list. */
  readonly allowedBy?: string;
  /** Where the rule is known from. */
  readonly source: string;
}
