import type { Edges } from '../../functions/spark-admin/edges';

/** Options of `doctor --spark`. */
export interface SparkOptions {
  readonly estate: string;
  readonly env?: string;
  readonly bucket?: string;
  readonly jobRole?: string;
  /** File that gets the findings as an issue. */
  readonly report?: string;
  readonly yes?: true;
  readonly json?: true;
  /** Of the toolkit, for the report. */
  readonly version: string;
}

/** What it touches outside of itself; tests give their own. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly edges: Edges;
}
