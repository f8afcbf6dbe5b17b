import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems, loadEstate, type Problem } from '../../model';
import { codes, ESTATE, type Files, inFolder, load } from './folder';

/** Loads {@link ESTATE} after `spoil` did something to the folder. */
function spoiled(spoil: (folder: string) => void, files: Files = ESTATE): readonly Problem[] {
  return inFolder(files, (folder) => {
    spoil(folder);
    return loadEstate(folder, { cwd: folder }).problems;
  });
}

const without = (...paths: string[]): Files => Object.fromEntries(Object.entries(ESTATE).filter(([path]) => !paths.includes(path)));

describe('files that cannot be read', () => {
  it('the usual estate has no problems', () => {
    expect(load()).toMatchObject({ problems: [], estate: { name: 'acme' } });
  });

  it.each<[string, Files, string, string]>([
    [
      'an empty file',
      { 'businesses/risk.yaml': '' },
      'businesses/risk.yaml:1:1 [spec.file.empty] the file is empty',
      'write the options into it, or delete it',
    ],
    [
      'only comments',
      { 'estate.yaml': '# later\n' },
      'estate.yaml:1:1 [spec.file.empty] the file is empty',
      'write the options into it, or delete it',
    ],
    [
      'five megabytes',
      { 'businesses/risk.yaml': 'a: 1\n'.repeat(1024 * 1024) },
      'businesses/risk.yaml:1:1 [spec.file.too-large] the file has 5.0 MiB, at most 256 KiB is read',
      'check that it is the right file; split a business that is really so big',
    ],
    [
      'Latin-1',
      { 'businesses/risk.yaml': Uint8Array.from([0x6f, 0x3a, 0x20, 0xe4, 0x0a]) },
      'businesses/risk.yaml:1:1 [spec.file.encoding] the file is not UTF-8 text',
      'save it as UTF-8',
    ],
    [
      '.yml',
      { 'environments/dev.yml': 'region: cn-hangzhou' },
      'environments/dev.yml:1:1 [spec.file.extension] the file ends in .yml and is not read',
      'rename it to dev.yaml',
    ],
    [
      '.yml of a name that cannot be: both at once',
      { 'environments/My_Dev.yml': 'region: cn-hangzhou' },
      'environments/My_Dev.yml:1:1 [spec.file.extension] the file ends in .yml and is not read',
      'rename it to my-dev.yaml',
    ],
    [
      'a file at the wrong place',
      { 'risk.yaml': 'owner: me' },
      'risk.yaml:1:1 [spec.file.unexpected] warning: nothing reads this file',
      'move it to environments/ or businesses/',
    ],
    [
      'a folder inside businesses',
      { 'businesses/europe/lending.yaml': 'owner: me' },
      'businesses/europe:1:1 [spec.file.unexpected] warning: folders inside businesses/ are not read',
      'put files directly into businesses/',
    ],
    [
      'a name in Chinese',
      { 'businesses/风控.yaml': 'owner: me' },
      "businesses/风控.yaml:1:1 [spec.file.name] the file's name is its identity and becomes part of names in the cloud: '风控' must be " +
        'lowercase letters, digits and dashes, starting with a letter and not ending in a dash',
      'rename the file; other words and languages go into description',
    ],
    [
      'a name in capitals',
      { 'environments/Test.yaml': 'region: cn-hangzhou' },
      "environments/Test.yaml:1:1 [spec.file.name] the file's name is its identity and becomes part of names in the cloud: 'Test' must be " +
        'lowercase letters, digits and dashes, starting with a letter and not ending in a dash',
      'rename the file to test.yaml; other words and languages go into description',
    ],
  ])('%s', (_, files, first, fix) => {
    expect(formatProblems(load(files).problems).split('\n').slice(0, 2)).toEqual([first, `  fix: ${fix}`]);
  });

  it("other files are nobody's business", () => {
    expect(
      load({ 'README.md': '# ours', 'businesses/notes.txt': 'x', 'extensions/more.ts': 'export {}', 'businesses/.hidden.yaml': 'x' })
        .problems,
    ).toEqual([]);
  });

  it('a missing folder', () => {
    expect(loadEstate('/nowhere/at/all', { cwd: '/nowhere' })).toMatchObject({
      problems: [
        { file: 'at/all', line: 1, column: 1, code: 'spec.folder.missing', fix: 'name the folder that holds estate.yaml with --estate' },
      ],
    });
  });

  it('missing parts, all at once', () => {
    expect(codes(load({}, { 'readme.txt': 'x' }))).toEqual(['spec.folder.missing', 'spec.folder.missing', 'spec.file.missing']);
    expect(codes(load({}, without('estate.yaml')))).toEqual(['spec.file.missing']);
    expect(codes(load({ 'businesses/notes.txt': '' }, without('businesses/risk.yaml')))).toEqual(['spec.folder.empty', 'business.missing']);
  });

  it('a file instead of the folder', () => {
    expect(inFolder(ESTATE, (folder) => loadEstate(join(folder, 'estate.yaml'), { cwd: folder }).problems)).toMatchObject([
      { code: 'spec.folder.not-a-folder', fix: 'name the folder that holds estate.yaml with --estate' },
    ]);
  });

  it('a folder instead of a file', () => {
    expect(spoiled((folder) => mkdirSync(join(folder, 'businesses', 'lending.yaml')))).toMatchObject([
      { file: 'businesses/lending.yaml', code: 'spec.file.not-a-file', message: 'this is a folder, not a file' },
      { code: 'business.unused' },
    ]);
  });

  it('symbolic links that lead back to themselves, and into nothing', () => {
    expect(spoiled((folder) => symlinkSync('lending.yaml', join(folder, 'businesses', 'lending.yaml')))[0]).toMatchObject({
      file: 'businesses/lending.yaml',
      code: 'spec.file.loop',
      message: 'the file is a symbolic link that leads back to itself',
    });
    expect(
      spoiled((folder) => symlinkSync('environments', join(folder, 'environments')), without('environments/prod.yaml'))[1],
    ).toMatchObject({
      file: 'environments',
      code: 'spec.file.loop',
      message: 'the folder is a symbolic link that leads back to itself',
    });
    expect(spoiled((folder) => symlinkSync('gone.yaml', join(folder, 'businesses', 'lending.yaml')))[0]).toMatchObject({
      code: 'spec.file.missing',
      message: 'the file does not exist',
    });
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)('a file nobody may read (skipped for root, who may read everything)', () => {
    expect(spoiled((folder) => chmodSync(join(folder, 'businesses/risk.yaml'), 0))[0]).toMatchObject({ code: 'spec.file.unreadable' });
  });

  it('one bad file does not hide the problems of the others', () => {
    const { problems, estate } = load({
      'businesses/risk.yaml': '',
      'environments/prod.yaml': { region: 'cn-hangzhou', regoin: 1 },
      'estate.yaml': 'nam: x',
    });
    expect(estate).toBeUndefined();
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['businesses/risk.yaml', 'environments/prod.yaml', 'estate.yaml']));
  });
});
