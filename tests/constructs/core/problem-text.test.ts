import { problemIn, problemText } from '../../../constructs/core/problem-text';

const PROBLEM = { code: 'access.policy.size', message: 'too long', fix: 'grant less' };
const OTHERWISE = { code: 'construct.validation', message: 'as it was', fix: 'look at it' };

describe('the text of a problem', () => {
  it('is read back as it was', () => {
    expect(problemIn(problemText(PROBLEM), OTHERWISE)).toEqual(PROBLEM);
  });

  it.each([
    ['[acme.lake] no lake; fix: add one', { code: 'acme.lake', message: 'no lake', fix: 'add one' }],
    ['[acme.lake] no lake\n  fix: add one', { code: 'acme.lake', message: 'no lake', fix: 'add one' }],
    ['[acme.lake.kind] no lake', { code: 'acme.lake.kind', message: 'no lake', fix: 'look at it' }],
    ['[lake] no lake', OTHERWISE],
    ['no lake; fix: add one', OTHERWISE],
    ['', OTHERWISE],
  ])('%j is read as far as it has the form', (text, problem) => {
    expect(problemIn(text, OTHERWISE)).toEqual(problem);
  });
});
