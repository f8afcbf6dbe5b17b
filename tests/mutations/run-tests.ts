import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JestReport, reportOf, type TestReport } from './jest-report';

/** Tests to run: files, and part of the names of the tests in them. */
export interface Wanted {
  readonly tests: readonly string[];
  readonly only?: string;
}

/** No test may keep the lane from ending. Milliseconds. */
const LONGEST = 180_000;

/** Runs tests in the project's copy at `root`, in a process of their own. */
export async function runTests(root: string, { tests, only }: Wanted): Promise<TestReport> {
  const folder = mkdtempSync(join(tmpdir(), 'mutations-report-'));
  const report = join(folder, 'report.json');
  const name = only === undefined ? [] : ['--testNamePattern', only];
  // A mutation may leave a server open; without --forceExit jest then waits for it for ever.
  const args = [
    '--ci',
    '--forceExit',
    '--rootDir',
    root,
    '-w',
    '1',
    '--json',
    '--outputFile',
    report,
    // Those of the long lane too.
    '--testPathIgnorePatterns',
    '/node_modules/',
    ...name,
    '--runTestsByPath',
    ...tests,
  ];
  try {
    const said = await node([join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...args], root);
    return reportIn(report) ?? { passed: 0, failed: [], broken: [said] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it wrote to standard error; jest ends with 1 when a test fails, so the exit code says nothing. */
const node = (args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd, timeout: LONGEST, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 }, (_error, _stdout, stderr) =>
      resolve(stderr),
    );
  });

function reportIn(file: string): TestReport | undefined {
  try {
    return reportOf((JSON.parse(readFileSync(file, 'utf8')) as JestReport).testResults);
  } catch {
    return undefined;
  }
}
