import { notLoaded } from '../../../stacks/extensions/problems';

describe('an extension that cannot be loaded', () => {
  it.each([
    ["Cannot find module 'cdktf'", /^npm install /],
    ["Cannot find module '@cdktf/provider-random/lib/id'", /^npm install /],
    ["Cannot find module './other'", /^correct the file$/],
    ['Unexpected token', /^correct the file$/],
  ])('for %s', (words, fix) => {
    expect(notLoaded(words).fix).toMatch(fix);
  });
});
