import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentationProblem, documentedOptions } from '../support/documented-defaults';

const CONSTRUCTS = resolve(__dirname, '..', '..', 'constructs');
const files = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const problems = (source: string) =>
  documentedOptions(source)
    .map(documentationProblem)
    .filter((problem) => problem !== undefined);

test('there is something to look at', () => {
  expect(files.flatMap((file) => documentedOptions(readFileSync(join(CONSTRUCTS, file), 'utf8'))).length).toBeGreaterThan(30);
});

test.each(files)('%s documents the defaults that it has', (file) => {
  expect(problems(readFileSync(join(CONSTRUCTS, file), 'utf8'))).toEqual([]);
});

describe('a drift is found', () => {
  const source = (doc: string, value: string) =>
    `const DEFAULTS = { size: ${value} } as const;\ninterface XProps {\n /** Size. ${doc} */ readonly size?: number; }`;
  test.each([
    ['@default 3', '3', []],
    ["@default '30 days', which is enough", "'30 days'", []],
    ['@default 4', '3', ['XProps.size says @default 4, DEFAULTS has 3']],
    ["@default 'a'", "'b'", ["XProps.size says @default 'a', DEFAULTS has 'b'"]],
    ['@default true', 'false', ['XProps.size says @default true, DEFAULTS has false']],
    ['@default - as large as it gets', '3', ['XProps.size says @default - as large as it gets, DEFAULTS has 3']],
    ['', '3', ['XProps.size has no @default']],
  ])('%s against %s', (doc, value, expected) => expect(problems(source(doc, value))).toEqual(expected));
});
