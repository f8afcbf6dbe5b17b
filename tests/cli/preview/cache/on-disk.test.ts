import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk } from '../../../../cli/preview/cache/on-disk';
import { cacheHome } from '../../../../cli/preview/cache/place';
import { shrink } from '../../../../cli/preview/cache/room';
import { toolkitDigest } from '../../../../cli/preview/cache/toolkit';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const home = (): string => join(root, 'lakewright', 'stacks');
const written = (key: string, text: string): void => onDisk(home(), 'v1').put(key, () => text);

describe('what was synthesized before', () => {
  it('is there in the next run, of this version of the toolkit alone', () => {
    written('a', '{"x": "ü"}');
    expect(onDisk(home(), 'v1').get('a')).toBe('{"x": "ü"}');
    expect(onDisk(home(), 'v2').has('a')).toBe(false);
  });

  it('is for nobody else to read', () => {
    written('a', '{}');
    const mode = (path: string): number => statSync(path).mode & 0o777;
    expect([mode(home()), mode(join(home(), 'v1')), mode(join(home(), 'v1', 'a'))]).toEqual([0o700, 0o700, 0o600]);
    expect(readdirSync(join(home(), 'v1'))).toEqual(['a']);
  });

  it.each([
    ['cut off', (file: string) => writeFileSync(file, Buffer.from([0x1f, 0x8b, 8]))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['not packed', (file: string) => writeFileSync(file, 'a\n{}')],
    ["another one's", (file: string) => renameSync(join(home(), 'v1', 'b'), file)],
  ])('is as if it were not there where a file is %s', (_, damage) => {
    written('a', '{}');
    written('b', '{}');
    damage(join(home(), 'v1', 'a'));
    expect(onDisk(home(), 'v1').get('a')).toBeUndefined();
  });

  it('is not taken from a folder that others may write to', () => {
    written('a', '{}');
    chmodSync(join(home(), 'v1'), 0o777);
    expect(onDisk(home(), 'v1').has('a')).toBe(false);
  });

  it('is for one run where nothing can be written', () => {
    writeFileSync(join(root, 'lakewright'), 'a file');
    const texts = onDisk(home(), 'v1');
    texts.put('a', () => '{}');
    expect(texts.get('a')).toBe('{}');
  });

  it('goes, the oldest first, where there is too much of it', () => {
    for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) {
      written(key, 'x');
      utimesSync(join(home(), 'v1', key), index, index);
    }
    const { size } = statSync(join(home(), 'v1', 'a'));
    shrink(home(), size * 4);
    expect(readdirSync(join(home(), 'v1'))).toEqual(['a', 'b', 'c', 'd']);
    shrink(home(), size * 4 - 1);
    expect(readdirSync(join(home(), 'v1'))).toEqual(['c', 'd']);
  });

  it("lies with the user's caches", () => {
    expect(cacheHome({ XDG_CACHE_HOME: '/x' })).toBe('/x/lakewright');
    expect(cacheHome({ XDG_CACHE_HOME: 'relative' })).toMatch(/^\/.*\/\.cache\/lakewright$/);
  });
});

describe('a version of the toolkit', () => {
  it('is another where the code of a construct is, and the same in another folder', () => {
    const code = (name: string, text: string): string => {
      mkdirSync(join(root, name, 'constructs', 'spark'), { recursive: true });
      writeFileSync(join(root, name, 'constructs', 'spark', 'queue.ts'), text);
      return toolkitDigest(join(root, name), join(root, name));
    };
    expect(code('one', 'const a = 1;')).toBe(code('two', 'const a = 1;'));
    expect(code('one', 'const a = 2;')).not.toBe(code('two', 'const a = 1;'));
  });
});
