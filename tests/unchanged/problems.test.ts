/** What every bad estate of the rule cases is told: codes and texts change on purpose, and then this file shows how. */
import { load } from '../model/folder';
import { CASES } from '../model/rules/all-cases';

it('says of every bad estate what it said before', () => {
  const told = CASES.map(({ code, bad }) => [
    code,
    ...load(bad).problems.map(
      (problem) => `${problem.file}:${problem.line}:${problem.column} [${problem.code}] ${problem.message} | ${problem.fix}`,
    ),
  ]);
  expect(told).toMatchSnapshot();
});
