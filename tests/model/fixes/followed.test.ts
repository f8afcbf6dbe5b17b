import { ESTATE } from '../folder';
import { CASES } from '../rules/all-cases';
import { followed, unwelcome } from './follow';
import { READING_CODES } from '../../../model/reference/codes/reading';
import { PROSE } from './prose';
import { OF_THE_SYSTEM } from './prose-written';
import { WRITTEN_CASES } from './written-cases';

const told = [...CASES.map(({ code, bad }) => [code, bad] as const), ...WRITTEN_CASES].map(([code, bad], index) => ({
  code,
  name: `${code} (${index})`,
  files: { ...ESTATE, ...bad },
}));

describe('a fix that is followed to the letter', () => {
  it.each(told.map((one) => [one.name, one] as const))('ends %s and makes no other', (_, { code, files }) => {
    followed(files, code, (result) => {
      expect(result.before.map((problem) => problem.code)).toContain(code);
      const prose = result.before.some((problem) => problem.code === code && problem.edits === undefined);
      if (prose) expect(Object.keys(PROSE)).toContain(code);
      else expect(unwelcome(result, code)).toEqual([]);
    });
  });

  it('is prose only where the table says why, and the table has no more', () => {
    const prose = told.filter(({ code, files }) =>
      followed(files, code, ({ before }) => before.some((one) => one.code === code && !one.edits)),
    );
    expect([...new Set(prose.map(({ code }) => code))].sort()).toEqual(Object.keys(PROSE).sort());
  });

  it('is tried for every code that tells how files are written, but those of the system', () => {
    const written = READING_CODES.map(({ code }) => code).filter((code) => code.startsWith('spec.'));
    const tried = WRITTEN_CASES.map(([code]) => code);
    expect(written.filter((code) => !OF_THE_SYSTEM.includes(code) && !tried.includes(code))).toEqual([]);
  });
});
