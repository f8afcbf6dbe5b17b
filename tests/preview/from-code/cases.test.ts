import { compared } from '../../../preview/from-code/changes';
import { CASES } from '../../plan/support/cases';
import { editableEstate } from '../../plan/support/estate';
import { codeOf, readingOf } from '../support/code';

/**
 * Both sides of every stack are known here, so what a stack declares after another one changed is told. A plan of Terraform cannot be made
 * before that other one is applied.
 */
const TOLD_EARLIER: Readonly<Record<string, readonly string[]>> = {
  'zone-of-data-changed': ['plan.edit.ignored'],
  'region-changed': ['plan.edit.ignored'],
};

const CASES_HERE = Object.entries(CASES).filter(([, { drift }]) => drift === undefined);

describe('changes from code', () => {
  const estate = editableEstate();
  const base = codeOf(estate.with());
  afterAll(() => estate.remove());

  it.each(CASES_HERE)('%s: the reading says what it says of a plan', (name, { edits, codes, exit }) => {
    const head = codeOf(estate.with(...edits));
    const reading = readingOf(
      compared(base, head),
      head.map((stack) => stack.name),
    );
    expect([...new Set(reading.findings.map(({ code }) => code))]).toEqual([...codes, ...(TOLD_EARLIER[name] ?? [])]);
    expect(reading.exit).toBe(exit);
  });
});
