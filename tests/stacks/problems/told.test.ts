import { BUILDING_CASES } from './building-cases';
import { ESTATE, MANY_LAYERS } from './estate';
import { TERRAFORM } from './imports';
import { LOADING_CASES } from './loading-cases';
import { LOWERING_CASES } from './lowering-cases';
import { toldOf } from './mistakes';

describe('what only shows when stacks are built', () => {
  it.each([...BUILDING_CASES, ...LOADING_CASES, ...LOWERING_CASES])(
    '$name: told with its place, exit 1',
    ({ files, message, at, code, file, fix, environments }) => {
      expect(toldOf(files)).toEqual({
        code: 1,
        problems: [
          {
            code,
            file,
            fix,
            environments,
            at: expect.stringMatching(at),
            message: typeof message === 'string' ? message : expect.stringMatching(message),
          },
        ],
      });
    },
  );

  it('is told all at once, also two things about one construct', () => {
    const refusing = `${TERRAFORM}export const extension = {
      business: ({ lake }) => ['one', 'two'].forEach((text) => Annotations.of(lake).addError(text)),
    };`;
    const { problems } = toldOf({ ...MANY_LAYERS, 'extensions/a.ts': refusing });
    expect(problems.map(({ code, message }) => `${code}: ${message.slice(0, 15)}`)).toEqual([
      'construct.annotation: one',
      'construct.annotation: two',
      'access.policy.size: what is granted',
    ]);
  });

  it('is told of every stack and every extension that fails', () => {
    const failing = (text: string): string => `export const extension = {
      foundation: () => { throw new Error('${text} foundation'); },
      business: () => { throw new Error('${text} business'); },
    };`;
    const { problems } = toldOf({ ...ESTATE, 'extensions/a.ts': failing('a'), 'extensions/b.ts': 'export const extension = {};' });
    expect(problems.map(({ message }) => message)).toEqual(['the extension failed: a foundation', 'the extension failed: a business']);
    const loading = toldOf({ ...ESTATE, 'extensions/a.ts': 'throw 1;', 'extensions/b.ts': 'export const nothing = 1;' });
    expect(loading.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'extensions/a.ts extension.load',
      'extensions/b.ts extension.export.missing',
    ]);
  });
});
