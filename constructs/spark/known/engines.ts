/** Table formats of a lake. */
export const TABLE_FORMATS = ['hudi', 'paimon', 'iceberg', 'delta'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** One line of engine versions, `esr-<major>.<minor>`, and what it carries. */
export interface EngineLine {
  readonly minors: readonly number[];
  readonly spark: string;
  readonly formats: readonly TableFormat[];
}

/**
 * By major version, as the service's engine version page lists them, and 4.7 as emr-spark-manage has it (getting-started.md: Spark 3.5.2,
 * Scala 2.12); esr-5 carries Paimon only.
 */
export const ENGINE_LINES: Readonly<Record<string, EngineLine>> = {
  5: { minors: [0, 1, 2], spark: '4.0.1', formats: ['paimon'] },
  4: { minors: [0, 1, 2, 3, 4, 5, 6, 7], spark: '3.5.2', formats: TABLE_FORMATS },
  3: { minors: [0, 1, 2, 3, 4, 5], spark: '3.4.4', formats: TABLE_FORMATS },
  2: { minors: [1, 2, 3, 4, 5, 6, 7, 8], spark: '3.3.1', formats: TABLE_FORMATS },
};

const FORM = /^esr-(\d+)\.(\d+)(?:\.\d+)?$/;

/** The line of an engine version such as `esr-4.6.0`, or undefined when it is not on the list. */
export function engineLine(version: string): EngineLine | undefined {
  const match = FORM.exec(version);
  const line = match?.[1] === undefined ? undefined : ENGINE_LINES[match[1]];
  return line?.minors.includes(Number(match?.[2])) ? line : undefined;
}
