import { withoutEnvironments } from '../../../clone/sweep/without';
import { readSource } from '../../../clone/source';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder } from '../../model/folder';
import { ESTATES, estateIn, inAccounts } from '../../support/estates';
import { plan } from '../support/plan';

/** What is left of an estate's files when a clone was written and taken away again. */
function thereAndBack(folder: string, source: string, targets: readonly string[]): ReadonlyMap<string, string> {
  const { texts } = readSource(folder, estateIn(folder));
  let files = new Map(texts);
  for (const target of targets) {
    const made = plan(folder, { source, target, scale: '0.25', keep: ['shared.metastore.uris'] });
    files = new Map([...files, ...made.files]);
  }
  for (const [path, text] of withoutEnvironments(files, targets)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

describe('an estate without an environment', () => {
  const cases = Object.entries(ESTATES).flatMap(([name, folder]) =>
    inAccounts(estateIn(folder)).map(({ name: source }) => [name, source, folder] as const),
  );
  it.each(cases)('%s: is to the byte what it was before %s was cloned', (_name, source, folder) => {
    expect([...thereAndBack(folder, source, ['copy'])]).toEqual([...readSource(folder, estateIn(folder)).texts]);
  });

  it('also where an option was added for the clone alone, and where members were left out', () => {
    const business = {
      ...BUSINESS,
      lake: { onRemoval: 'retain' },
      spark: {
        quota: { default: '100 CU', prod: '200 CU' },
        queues: { adhoc: { max: '50 CU' } },
        kyuubi: { queue: 'adhoc', public: true },
        members: { alice: { id: '291234567890123456' } },
      },
    };
    inFolder({ ...ESTATE, 'businesses/risk.yaml': business }, (folder) => {
      expect([...thereAndBack(folder, 'prod', ['copy'])]).toEqual([...readSource(folder, estateIn(folder)).texts]);
    });
  });

  it('keeps the others of clones.yaml and of values that have an entry each', () => {
    const texts = new Map([
      ['clones.yaml', 'clones:\n  a: { of: prod }   # first\n  b: { of: prod }\n'],
      ['businesses/risk.yaml', 'owner: a@b.cc\nspark:\n  quota: { prod: 9 CU, a: 2 CU, b: 1 CU }\n'],
    ]);
    expect(Object.fromEntries(withoutEnvironments(texts, ['a']))).toEqual({
      'clones.yaml': 'clones:\n  b: { of: prod }\n',
      'businesses/risk.yaml': 'owner: a@b.cc\nspark:\n  quota: { prod: 9 CU, b: 1 CU }\n',
    });
    expect(withoutEnvironments(texts, ['c']).size).toBe(0);
    expect(withoutEnvironments(texts, ['a', 'b']).get('clones.yaml')).toBe('clones: {}\n');
  });
});

it('of an environment that nobody cloned only its own file goes', () => {
  inFolder(
    { ...ESTATE, 'environments/dev.yaml': { ...ENVIRONMENT, network: { cidr: '10.9.0.0/16', zones: ['cn-hangzhou-i'] } } },
    (folder) => {
      expect([...withoutEnvironments(readSource(folder, estateIn(folder)).texts, ['dev'])]).toEqual([['environments/dev.yaml', null]]);
    },
  );
});
