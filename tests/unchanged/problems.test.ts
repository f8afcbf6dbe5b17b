/** What every bad estate of the rule cases is told: codes and texts change on purpose, and then this file shows how. */
import { load } from '../model/folder';
import { DATA_CASES } from '../model/rules/data-cases';
import { ESTATE_CASES } from '../model/rules/estate-cases';
import { REFERENCE_CASES } from '../model/rules/reference-cases';
import { SPARK_CASES } from '../model/rules/spark-cases';
import { SPARK_ENGINE_CASES } from '../model/rules/spark-engine-cases';
import { STARROCKS_CASES } from '../model/rules/starrocks-cases';

const CASES = [...SPARK_CASES, ...SPARK_ENGINE_CASES, ...STARROCKS_CASES, ...DATA_CASES, ...ESTATE_CASES, ...REFERENCE_CASES];

it('says of every bad estate what it said before', () => {
  const told = CASES.map(({ code, bad }) => [
    code,
    ...load(bad).problems.map(
      (problem) => `${problem.file}:${problem.line}:${problem.column} [${problem.code}] ${problem.message} | ${problem.fix}`,
    ),
  ]);
  expect(told).toMatchSnapshot();
});
