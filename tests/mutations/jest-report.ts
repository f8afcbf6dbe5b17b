/** What jest reported. */
export interface TestReport {
  readonly passed: number;
  readonly failed: readonly string[];
  /** Files that could not be run at all, with what jest said of them. */
  readonly broken: readonly string[];
}

/** A test file in jest's JSON report. */
interface Suite {
  readonly name: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** What is read of jest's JSON report. */
export interface JestReport {
  readonly testResults: readonly Suite[];
}

/** What test files reported. @param only part of the tests' names, as jest matches it: an expression, whatever the case */
export function reportOf(suites: readonly Suite[], only = ''): TestReport {
  const wanted = new RegExp(only, 'i');
  const all = suites.flatMap(({ assertionResults }) => assertionResults).filter(({ fullName }) => wanted.test(fullName));
  const broken = suites.filter(({ assertionResults }) => assertionResults.length === 0);
  return {
    passed: all.filter(({ status }) => status === 'passed').length,
    failed: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    broken: broken.map(({ name, message }) => `${name}: ${message}`),
  };
}
