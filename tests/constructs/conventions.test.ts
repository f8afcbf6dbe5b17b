import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentationProblem, documentedOptions } from '../support/documented-defaults';

const CONSTRUCTS = resolve(__dirname, '..', '..', 'constructs');
const files = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => join(CONSTRUCTS, file));
const problems = (path: string, text?: string) =>
  documentedOptions(path, text)
    .map(documentationProblem)
    .filter((problem) => problem !== undefined);

test('there is something to look at, most of it with a value to compare', () => {
  const options = files.flatMap((file) => documentedOptions(file));
  expect(options.length).toBeGreaterThan(90);
  expect(options.filter(({ real }) => real !== undefined).length).toBeGreaterThan(50);
});

test.each(files.map((file) => [file.slice(CONSTRUCTS.length + 1), file]))('%s documents the defaults that it has', (_name, file) => {
  expect(problems(file)).toEqual([]);
});

describe('a drift is found', () => {
  const source = (doc: string, defaults: string) =>
    `import { KAFKA_DEFAULTS } from './kafka/known/defaults';\n${defaults}\ninterface XProps {\n /** Size. ${doc} */ readonly size?: number; }`;
  const of = (doc: string, defaults: string) => problems(join(CONSTRUCTS, 'x.ts'), source(doc, defaults));
  const drift = (said: string, real: string): string[] => [`XProps.size says @default ${said}, DEFAULTS has ${real}`];

  test.each([
    ['@default 3', '3', []],
    ["@default '30 days', which is enough", "'30 days'", []],
    ['@default 4', '3', drift('4', '3')],
    ["@default 'a'", "'b'", drift("'a'", "'b'")],
    ['@default true', 'false', drift('true', 'false')],
    ['@default - as large as it gets', '3', drift('- as large as it gets', '3')],
    ['@default 3 nodes of 8 CU', "{ nodes: 3, size: '8 CU' }", []],
    ['@default - see the group', "{ nodes: 3, size: '8 CU' }", []],
    ['@default 1 node of 8 CU', "{ nodes: 3, size: '8 CU' }", drift('1 node of 8 CU', '{"nodes":3,"size":"8 CU"}')],
    ['', '3', ['XProps.size has no @default']],
  ])('%s against %s', (doc, value, expected) => expect(of(doc, `const DEFAULTS = { size: ${value} } as const;`)).toEqual(expected));

  test.each([
    ['a constant of another file', 'const DEFAULTS = { size: KAFKA_DEFAULTS.topic.retention };'],
    [
      'a whole object of another file',
      'const BASE = { ...KAFKA_DEFAULTS.topic };\nconst DEFAULTS = { ...BASE, other: 1, size: BASE.retention };',
    ],
  ])('against %s', (_what, defaults) => {
    expect(of("@default '3 days'", defaults)).toEqual([]);
    expect(of("@default '4 days'", defaults)).toEqual(drift("'4 days'", "'3 days'"));
  });

  test('where nothing stands behind the words', () => {
    expect(of('@default 3', 'const DEFAULTS = { other: 3 };')).toEqual(drift('3', 'nothing'));
    expect(of('@default 3', '')).toEqual(drift('3', 'nothing'));
    expect(of('@default - none', '')).toEqual([]);
    expect(of('@default false', '')).toEqual([]);
  });

  test('where the value is only known when the code runs', () => {
    expect(of('@default 3', 'const DEFAULTS = { size: computed() };')).toEqual(drift('3', 'Symbol(not constant)'));
  });
});
