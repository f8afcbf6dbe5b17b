import type { SparkApi } from './api/spark';
import type { Kms } from './api/kms';
import type { Deadline } from './deadline';
import type { Edges } from './edges';
import type { Log } from './log';
import type { HiddenTexts } from './secret';

/** What the work of one invocation is done with. */
export interface Run {
  readonly spark: SparkApi;
  readonly kms: Kms;
  readonly edges: Edges;
  /** When the work must stop, so that an answer can still be sent. */
  readonly deadline: Deadline;
  readonly log: Log;
  readonly hidden: HiddenTexts;
  /** The same for every delivery of one request; what is made only once is derived from it. */
  readonly requestId: string;
  /** Id of the account whose stack asks; undefined for timers. */
  readonly account?: string;
}
