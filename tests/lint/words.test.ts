import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';

/** Types of the house that have one meaning: whoever needs another gives it another name. */
const ONE_MEANING = ['Surroundings', 'Estate', 'Environment', 'Business'];
/** Names that TypeScript gives its own types. */
const TYPESCRIPTS = 'Pick|Omit|Record|Partial|Required|Readonly|Exclude|Extract|NonNullable|Parameters|ReturnType|Awaited';

type Sources = ReadonlyMap<string, string>;

const sources: Sources = new Map(
  execFileSync('git', ['ls-files', '*.ts', ':!tests', ':!bench', ':!examples'], { cwd: PROJECT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]),
);

/** `file: what is found in it`. */
const found = (files: Sources, pattern: RegExp): string[] =>
  [...files].flatMap(([file, text]) => [...text.matchAll(pattern)].map(([line]) => `${file}: ${line.trim()}`));

const declared = (files: Sources, names: string): string[] =>
  found(files, new RegExp(`^(?:export )?(?:declare )?(?:interface|type|class) (?:${names})\\b`, 'gm'));
const renamed = (files: Sources): string[] => found(files, /^import .*\b\w+ as \w*(?:Model|Props)\b.*/gm);

it('a type of the house has one meaning', () => {
  expect(ONE_MEANING.map((name) => declared(sources, name)).filter((places) => places.length > 1)).toEqual([]);
});

it("no type takes a name of TypeScript's own", () => {
  expect(declared(sources, TYPESCRIPTS)).toEqual([]);
});

it('models and properties keep their names where they are imported', () => {
  expect(renamed(sources)).toEqual([]);
});

it('what is planted is found', () => {
  const planted = new Map([['x.ts', "import { Kafka as Model } from './kafka';\ntype Pick = string;\nexport interface Place {}\n"]]);
  expect([renamed(planted), declared(planted, TYPESCRIPTS), declared(planted, 'Place')].map(({ length }) => length)).toEqual([1, 1, 1]);
});
