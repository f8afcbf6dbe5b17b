import { formatProblems } from '../../model';
import { load } from './folder';

const OWNER = 'owner: risk@acme.example\ncostCenter: "4711"\n';
const lines = (text: string): string[] => formatProblems(load({ 'businesses/risk.yaml': text }).problems).split('\n');

describe('YAML that is not taken', () => {
  it.each<[string, string, string, string]>([
    [
      'a syntax error',
      `${OWNER}lake: { kind: oss\nbuckets: {}\n`,
      'businesses/risk.yaml:4:1 [spec.yaml.syntax] not valid YAML: flow map in block collection must be sufficiently indented and end with a }',
      'check indentation, quotes, colons and brackets around here',
    ],
    [
      'a tab',
      `${OWNER}lake:\n\tkind: oss\n`,
      'businesses/risk.yaml:4:1 [spec.yaml.syntax] not valid YAML: tabs are not allowed as indentation',
      'check indentation, quotes, colons and brackets around here',
    ],
    [
      'a duplicate key',
      `${OWNER}description: a\ndescription: b\n`,
      "businesses/risk.yaml:4:1 [spec.yaml.duplicate-key] 'description' is written twice, first in line 3",
      'keep one of them',
    ],
    [
      'an anchor',
      `${OWNER}lake: &base\n  kind: oss\n`,
      "businesses/risk.yaml:4:3 [spec.yaml.anchor] anchor '&base' is not taken: every value is written where it is used",
      'remove the anchor; what several businesses say alike goes into profiles/NAME.yaml, which they take by profile: NAME',
    ],
    [
      'an alias',
      `${OWNER}description: *base\n`,
      "businesses/risk.yaml:3:14 [spec.yaml.alias] alias '*base' stands for something written elsewhere",
      'write the value here; what several businesses say alike goes into profiles/NAME.yaml, which they take by profile: NAME',
    ],
    [
      'a merge key',
      `${OWNER}lake:\n  <<: { kind: oss }\n`,
      "businesses/risk.yaml:4:3 [spec.yaml.merge] merge key '<<' is not taken: there is no inheritance",
      'write the values where they are used; what several businesses say alike goes into profiles/NAME.yaml, which they take by profile: NAME',
    ],
    [
      'a tag',
      `${OWNER}description: !!binary aGVsbG8=\n`,
      "businesses/risk.yaml:3:23 [spec.yaml.tag] tag 'tag:yaml.org,2002:binary' is not taken",
      'remove the tag; put text in quotes',
    ],
    [
      'two documents',
      `${OWNER}---\n${OWNER}`,
      'businesses/risk.yaml:3:1 [spec.yaml.documents] the file holds several documents',
      'keep one document: remove the --- line',
    ],
    [
      'a key that is a list',
      `${OWNER}? [a, b]\n: 1\n`,
      'businesses/risk.yaml:3:3 [spec.yaml.key] a key must be a word',
      'write a word before the colon',
    ],
    [
      'text only',
      'hello\n',
      "businesses/risk.yaml:1:1 [spec.value.type] the file must be a map of options, got 'hello'",
      'write a map of options',
    ],
    [
      'a list',
      '- a\n',
      'businesses/risk.yaml:1:1 [spec.value.type] the file must be a map of options, got a list',
      'write a map of options',
    ],
  ])('%s', (_, text, first, fix) => {
    expect(lines(text).slice(0, 2)).toEqual([first, `  fix: ${fix}`]);
  });

  it('a bomb of aliases is refused before it is expanded', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of [
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'd'],
      ['f', 'e'],
      ['g', 'f'],
      ['h', 'g'],
    ]) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
    }
    const { problems } = load({ 'businesses/risk.yaml': bomb.join('\n') });
    expect(problems.filter(({ code }) => code === 'spec.yaml.alias')).toHaveLength(63);
  });

  it('nesting without end is refused, whatever it is made of', () => {
    for (const text of ['['.repeat(30_000), '{a: '.repeat(20_000), `${'- '.repeat(20_000)}x`, `a: ${'['.repeat(80)}${']'.repeat(80)}`]) {
      const { problems, estate } = load({ 'businesses/risk.yaml': text });
      expect(estate).toBeUndefined();
      expect(problems.map(({ code }) => code)).toContain('spec.yaml.depth');
    }
  });

  it('a file full of mistakes is told by its first ones', () => {
    const { problems } = load({ 'businesses/risk.yaml': '}: ]\n'.repeat(500) });
    expect(problems.length).toBeLessThanOrEqual(10);
    expect(problems[0]).toMatchObject({ line: 1, code: 'spec.yaml.syntax' });
  });

  it('Windows line ends and a byte order mark are fine', () => {
    expect(load({ 'businesses/risk.yaml': `\uFEFF${OWNER.replaceAll('\n', '\r\n')}` }).problems).toEqual([]);
  });
});
