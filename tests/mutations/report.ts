import { EXIT } from '../../domain/exit';
import type { Tried } from './try-mutation';

/** One line about one mutation. */
export const line = ({ mutation, place, seconds, status, why }: Tried): string =>
  `${status.padEnd(8)} ${mutation.name}${place === '' ? '' : ` (${place}, ${seconds} s)`}${status === 'killed' ? '' : `: ${firstLines(why)}`}`;

const SHOWN = 12;
const firstLines = (text: string): string => text.split('\n').slice(0, SHOWN).join('\n    ');

/** What was not killed, and the sum. */
export function summary(tried: readonly Tried[]): string {
  const left = tried.filter(({ status }) => status !== 'killed');
  return [
    ...(left.length > 0 ? [`nobody would miss these:\n${left.map((one) => `  ${line(one)}`).join('\n')}`] : []),
    `${tried.length - left.length} passed, ${left.length} failed`,
  ].join('\n');
}

/** Done only when every mutation was noticed. */
export const exitCodeOf = (tried: readonly Tried[]): number => (tried.every(({ status }) => status === 'killed') ? EXIT.done : EXIT.input);

/** The same in the shape of jest's JSON report, so that CI adds it up with the others. */
export function jsonReport(tried: readonly Tried[]): object {
  const failed = tried.filter(({ status }) => status !== 'killed').length;
  return {
    numPassedTests: tried.length - failed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: 0,
    testResults: [
      {
        name: 'tests/mutations',
        assertionResults: tried.map(({ mutation, status, place, seconds, why }) => ({
          fullName: mutation.name,
          status: status === 'killed' ? 'passed' : 'failed',
          mutation: status,
          place,
          duration: seconds * 1000,
          why,
        })),
      },
    ],
  };
}
