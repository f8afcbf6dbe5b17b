import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBefore } from '../../../../cli/preview/cache/read-before';
import type { Notes } from '../../../../cli/preview/cache/texts';
import { loadEstate, type LoadedEstate } from '../../../../model/read/load-estate';
import { Folders } from '../../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());

/** Notes of a run, with how many were written. */
function notes(): { readonly known: Map<string, string>; readonly notes: Notes; readonly written: () => number } {
  const known = new Map<string, string>();
  let count = 0;
  const put = (name: string, text: string): void => void (known.set(name, text), (count += 1));
  return { known, notes: { get: (name) => known.get(name), put }, written: () => count };
}

function loaded(folder: string, kept: Notes): LoadedEstate {
  const known = readBefore(kept, folder);
  const found = loadEstate(folder, { known, today: '2026-11-28' });
  known.keep();
  return found;
}

const plain = (folder: string): LoadedEstate => loadEstate(folder, { today: '2026-11-28' });
const EXAMPLES = ['fintopia', 'juhaokan', 'liulishuo', 'mistong', 'weimiao'];

describe('an estate whose files were read before', () => {
  it.each(EXAMPLES)('is the same, in each of its places, and nothing is written anew: %s', (example) => {
    const folder = join('examples', example);
    const { notes: kept, written, known } = notes();
    loaded(folder, kept);
    expect(Object.keys(JSON.parse([...known.values()][0] ?? '{}') as object)).toHaveLength(texts(folder).size);
    const again = loaded(folder, kept);
    expect([again.estate, again.problems]).toEqual([plain(folder).estate, plain(folder).problems]);
    expect(written()).toBe(1);
    for (const [name, { businesses }] of Object.entries(plain(folder).estate?.environments ?? {})) {
      for (const business of Object.keys(businesses)) {
        const path = ['environments', name, 'businesses', business, 'owner'];
        expect(again.origins.origin(path)).toEqual(plain(folder).origins.origin(path));
      }
    }
  });

  it('breaks the rules that it broke, at the same places: rules are asked again', () => {
    const folder = folders.estate('rules', { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', 'max: 40 CU', 'max: 400 CU') });
    const { notes: kept } = notes();
    loaded(folder, kept);
    expect(loaded(folder, kept).problems).toEqual(plain(folder).problems);
    expect(plain(folder).problems).toMatchObject([
      { line: 4, code: 'spark.quota.exceeded' },
      { line: 4, code: 'spark.queue.above-quota' },
    ]);
  });

  it.each([
    ['not YAML', 'owner: [', 'spec.yaml.syntax'],
    ['another word', 'owner: a@acme.example\ncostCenter: "1"\nspork: {}\n', 'spec.key.unknown'],
    ['a secret', 'owner: a@acme.example\ncostCenter: "1"\ntags: { password: hunter2 }\n', 'spec.secret.written'],
    ['a value for an environment that is none', 'owner: { default: a@acme.example, nowhere: b@acme.example }\ncostCenter: "1"\n', ''],
  ])('says again what is wrong in a file: %s', (what, text, code) => {
    const folder = folders.estate(`wrong ${what}`, { 'businesses/risk.yaml': text });
    const { notes: kept, known } = notes();
    const first = loaded(folder, kept).problems;
    expect(first.map((problem) => problem.code).join()).toContain(code);
    expect(first).toEqual(plain(folder).problems);
    expect(loaded(folder, kept).problems).toEqual(first);
    expect([...known.values()].join()).not.toContain('hunter2');
  });

  it('is read where it lies, when the note is damaged or of something else', () => {
    const folder = folders.estate('damaged');
    const { notes: kept, known } = notes();
    loaded(folder, kept);
    for (const text of ['', '[', '[]', '{"x":1}']) {
      for (const name of known.keys()) known.set(name, text);
      expect(loaded(folder, kept).estate).toEqual(plain(folder).estate);
    }
  });

  it('forgets files that are gone, and knows an older version in another folder', () => {
    const folder = folders.estate('head');
    const older = join(folders.root, 'older');
    cpSync(folder, older, { recursive: true });
    const { notes: kept, known } = notes();
    loaded(folder, kept);
    writeFileSync(join(folder, 'businesses', 'risk.yaml'), 'owner: b@acme.example\ncostCenter: "1"\n');
    const both = readBefore(kept, folder);
    const other = loadEstate(older, { known: both, cwd: older });
    expect(other.origins.origin(['environments', 'dev', 'businesses', 'risk', 'owner'])?.file).toBe('businesses/risk.yaml');
    loadEstate(folder, { known: both });
    both.keep();
    expect(Object.keys(JSON.parse([...known.values()][0] ?? '{}') as object)).toHaveLength(5);
    writeFileSync(join(folder, 'businesses', 'risk.yaml'), 'owner: c@acme.example\ncostCenter: "1"\n');
    loaded(folder, kept);
    expect(Object.keys(JSON.parse([...known.values()][0] ?? '{}') as object)).toHaveLength(4);
  });
});

/** The different texts of an estate: files of the same words are one. */
const texts = (folder: string): ReadonlySet<string> =>
  new Set(
    ['.', 'environments', 'businesses'].flatMap((below) =>
      readdirSync(join(folder, below))
        .filter((file) => file.endsWith('.yaml') && (below !== '.' || file === 'estate.yaml'))
        .map((file) => `${below}${readFileSync(join(folder, below, file), 'utf8')}`),
    ),
  );
