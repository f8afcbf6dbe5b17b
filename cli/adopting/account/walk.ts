import type { Thing } from '../thing';
import type { Ask } from './ask';
import type { Operation } from './operation';

/** A kind of thing that an account is asked for. */
export interface Walk {
  /** In words: `StarRocks`. */
  readonly title: string;
  /** What it calls, the first one first. */
  readonly operations: readonly Operation[];
  /** Terraform types of what it finds. */
  readonly types: readonly string[];
  /** Everything of the kind in the region, parents before what belongs to them. */
  read(ask: Ask): Promise<readonly Found[]>;
}

export type Found = Omit<Thing, 'place'>;
