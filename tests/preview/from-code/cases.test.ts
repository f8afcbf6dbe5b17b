import { compared } from '../../../preview/from-code/changes';
import { CASES } from '../../plan/support/cases';
import { editableEstate } from '../../plan/support/estate';
import { codeOf, readingOf } from '../support/code';

const CASES_HERE = Object.entries(CASES).filter(([, { drift }]) => drift === undefined);

describe('changes from code', () => {
  const estate = editableEstate();
  const base = codeOf(estate.with());
  afterAll(() => estate.remove());

  it.each(CASES_HERE)('%s: the reading says what it says of a plan', (_, { edits, codes, exit }) => {
    const head = codeOf(estate.with(...edits));
    const reading = readingOf(
      compared(base, head),
      head.map((stack) => stack.name),
    );
    expect([...new Set(reading.findings.map(({ code }) => code))]).toEqual(codes);
    expect(reading.exit).toBe(exit);
  });
});
