import fc from 'fast-check';
import { parse } from 'yaml';
import { edited } from '../../../clone/edit/text-edit';
import { YamlFile } from '../../../clone/edit/yaml-file';
import { flowText } from '../../../clone/edit/yaml-text';

const FILE = `# head
spark:
  quota: { default: 80 CU, prod: 800 CU }   # aligned
  queues:
    batch:
      max:
        default: 60 CU      # by day
        prod: 600 CU        # by night
  kyuubi: { queue: adhoc }
lake:
  layers: { ods: {}, ads: }
empty: {}
nothing:
# tail
`;
const add = (path: readonly string[], key: string, value: string, text = FILE): string => {
  const file = new YamlFile(text);
  return edited(text, [file.add(path, key, value)]);
};
/** The lines that differ. */
const changed = (after: string): string[] => after.split('\n').filter((line) => !FILE.split('\n').includes(line));

describe('a change of a YAML file', () => {
  it.each([
    [['spark', 'quota'], ['  quota: { default: 80 CU, prod: 800 CU, eu: 200 CU }   # aligned']],
    [['spark', 'queues', 'batch', 'max'], ['        eu: 200 CU']],
    [['lake', 'layers', 'ods'], ['  layers: { ods: { eu: 200 CU }, ads: }']],
    [['empty'], ['empty: { eu: 200 CU }']],
    [['nothing'], ['nothing: { eu: 200 CU }']],
    [['spark'], ['  eu: 200 CU']],
    [['spark', 'kyuubi'], ['  kyuubi: { queue: adhoc, eu: 200 CU }']],
  ])('adds to %j and touches nothing else', (path, lines) => {
    const after = add(path, 'eu', '200 CU');
    expect(changed(after)).toEqual(lines);
    expect(parse(after)).toEqual(withEntry(parse(FILE) as Tree, path));
  });

  it('and is taken back to the byte', () => {
    for (const path of [
      ['spark', 'quota'],
      ['spark', 'queues', 'batch', 'max'],
      ['spark', 'kyuubi'],
      ['lake', 'layers', 'ods'],
      ['empty'],
    ]) {
      const after = add(path, 'eu', '200 CU');
      expect(edited(after, [new YamlFile(after).remove([...path, 'eu'])])).toBe(FILE);
    }
  });

  it('removes the first, a middle and the only entry', () => {
    const remove = (path: readonly string[]): string => edited(FILE, [new YamlFile(FILE).remove(path)]);
    expect(remove(['spark', 'quota', 'default'])).toContain('quota: { prod: 800 CU }');
    expect(remove(['spark', 'queues'])).not.toContain('batch');
    expect(parse(remove(['spark', 'queues', 'batch']))).toMatchObject({ spark: { queues: {} } });
    expect(() => remove(['spark', 'none'])).toThrow(TypeError);
  });

  it.each([
    ['list: [a, b]   # two\n', 'list: [a, b, c]   # two\n'],
    ['list:\n  - a\n  - b   # last\nmore: 1\n', 'list:\n  - a\n  - b   # last\n  - c\nmore: 1\n'],
    ['list: []\n', 'list: [c]\n'],
  ])('appends to a list: %j', (before, after) => {
    expect(edited(before, [new YamlFile(before).append(['list'], 'c')])).toBe(after);
  });

  it('keeps the line ends of another system', () => {
    expect(add(['spark'], 'eu', '1', FILE.replaceAll('\n', '\r\n'))).toContain('kyuubi: { queue: adhoc }\r\n  eu: 1\r\n');
  });

  it('makes a value by environment of a plain one', () => {
    const file = new YamlFile('a: "0123" # text\n');
    expect(edited(file.text, [file.replace(['a'], `{ default: ${file.raw(['a']) ?? ''}, eu: x }`)])).toBe(
      'a: { default: "0123", eu: x } # text\n',
    );
  });
});

it('single values come back from YAML as they went in', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom('yes', '1e3', '2026-11-28', '25 %', '10.0.0.0/8', 'a: b', '#'),
  );
  fc.assert(
    fc.property(fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9:/ -]*$/), leaf)), (value) => {
      expect(parse(flowText(value))).toEqual(value);
    }),
  );
});

interface Tree {
  [key: string]: Tree | string | null;
}
function withEntry(tree: Tree, [first = '', ...rest]: readonly string[]): Tree {
  const below = (tree[first] ?? {}) as Tree;
  return { ...tree, [first]: rest.length === 0 ? { ...below, eu: '200 CU' } : withEntry(below, rest) };
}
