import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type JestReport, reportOf, type TestReport } from './jest-report';
import type { Wanted } from './run-tests';

/** What is known of tests in the unchanged project; undefined where nothing is. */
export type Reported = (wanted: Wanted) => TestReport | undefined;

/** Reads jest's JSON reports of the project at `root`, so that what they hold need not be run again. */
export function reportedIn(files: readonly string[], root: string): Reported {
  const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as JestReport);
  const suites = new Map(reports.flatMap(({ testResults }) => testResults).map((suite) => [relative(root, suite.name), suite]));
  return ({ tests, only }) => {
    const named = tests.map((path) => suites.get(path));
    if (named.some((suite) => suite === undefined)) return undefined;
    return reportOf(
      named.flatMap((suite) => suite ?? []),
      only,
    );
  };
}
