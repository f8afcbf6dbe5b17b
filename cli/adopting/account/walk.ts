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
  /** Everything of the kind in the region, parents before what belongs to them; of what is called otherwise than is meant, nothing more is asked. */
  read(ask: Ask, isMeant: IsMeant): Promise<readonly Found[]>;
}

/** Whether a name is one of those that are looked for. */
export type IsMeant = (name: string) => boolean;

export type Found = Omit<Thing, 'place'>;
