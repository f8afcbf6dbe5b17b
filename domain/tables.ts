/** Rows in which a service says what it knows and decided about Terraform types. */
import type { Cloned } from './cloned';
import type { Path } from './rule';
import type { ResourceBody } from './synthesized/stack-document';

/** How much of something a resource reserves or may use. */
export interface Size {
  /** What it is: a key of the service's prices. */
  readonly item: string;
  readonly amount: number;
  readonly unit: string;
  /** A ceiling costs by use; what is reserved costs by the hour. */
  readonly ceiling: boolean;
}

/** Something that costs. */
export type PriceRow = Priced & (ListPrice | NoListPrice);

/** The part of a price row that costs are calculated from. */
export interface Figures {
  readonly title: string;
  /** US dollars for an hour of one unit, by region. */
  readonly usd?: Readonly<Record<string, number>> | undefined;
}

interface Priced {
  /** `StarRocks disk` */
  readonly title: string;
  /** Whether its amount is listed among the quotas of a stack. */
  readonly quota?: true;
}

/** What a public list says. A region without a figure has no price, and nobody guesses it. */
interface ListPrice {
  /** US dollars for an hour of one unit, by region. */
  readonly usd: Readonly<Record<string, number>>;
  /** The page that the figures stand on. */
  readonly source: string;
  /** ISO date: what the page says of itself, else the day it was read. */
  readonly read: string;
  /** What is charged beside it and is not in it, or how the figures were made from those of the page. */
  readonly note?: string;
}

interface NoListPrice {
  readonly usd?: undefined;
  /** Why there is none. */
  readonly unlisted: string;
}

/** Where people write the value of an attribute. */
export interface Written {
  /** Below the thing that the resource is made from: `['frontend', 'size']`. */
  readonly at: Path;
  /** Turns the value that a state holds into the model's. @default - the same value */
  readonly value?: (held: unknown) => unknown;
}

export const writtenAt = (...at: Path): Written => ({ at });

/** What a change puts at stake, worst first. */
export type RiskWord = 'data-loss' | 'outage' | 'restart' | 'cost' | 'metadata';

/** What a change of an attribute means to those who use the thing. */
export interface RiskRow {
  readonly risk: RiskWord;
  /** In one line: `queries of the group break off and start again`. */
  readonly why: string;
}

/** What we decided about a Terraform type that a service makes. */
export interface TypeRow {
  /** Attributes that stay out of plans, each with why. */
  readonly ignore?: Readonly<Record<string, string>>;
  /** Attributes that put it in a zone: they stay out of plans too, unless somebody named the zone. */
  readonly zoned?: readonly string[];
  /** By path of the attribute as plans show it, without places in lists: `frontend_node_groups.cu`, `node_groups[emr-core].node_count`. */
  readonly written?: Readonly<Record<string, Written>>;
  /** Of a ROS stack: where a resource of its template is written, below the thing that the stack is made from. */
  readonly inner?: (thing: unknown, logicalId: string) => Path | undefined;
  readonly sizes?: (body: ResourceBody) => readonly Size[];
  /** What becomes of it in a clone of its environment. */
  readonly clone?: Cloned;
}

/** One opening of the data security group to the network's own addresses. */
export interface Opening {
  /** First and last TCP port, as the service writes it: `9092/9095`. */
  readonly ports: string;
  /** Becomes the rule's description, the only part of a rule that changes in place. */
  readonly why: string;
}
