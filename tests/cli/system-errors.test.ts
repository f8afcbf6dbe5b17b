import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemProblem } from '../../cli/system-errors';
import { lakewright } from '../support/cli';

const failed = (code: string, syscall = 'open', path?: string): Error =>
  Object.assign(new Error(`${code}: no`), { code, syscall, ...(path === undefined ? {} : { path }) });

describe('an error of the file system', () => {
  it.each([
    ['EEXIST', 1, 'files.not-a-folder', 'where a folder is needed'],
    ['ENOTDIR', 1, 'files.not-a-folder', 'where a folder is needed'],
    ['EISDIR', 1, 'files.not-a-file', 'where a file is needed'],
    ['ENAMETOOLONG', 1, 'files.name-too-long', 'is too long for a path'],
    ['EACCES', 1, 'files.forbidden', 'may not be written or read by this user'],
    ['EPERM', 1, 'files.forbidden', 'may not be written or read by this user'],
    ['EROFS', 1, 'files.read-only', 'lies on a disk that can only be read'],
    ['ENOSPC', 3, 'files.full', 'the disk is full'],
    ['EDQUOT', 3, 'files.full', 'the disk is full'],
    ['EMFILE', 3, 'files.too-many-open', 'too many files are open'],
    ['ENFILE', 3, 'files.too-many-open', 'too many files are open'],
    ['EIO', 3, 'files.broken', 'the disk fails'],
  ])('%s ends with %i and [%s]', (code, exit, stable, words) => {
    const problem = systemProblem(failed(code, 'open', '/out'));
    expect(problem?.exit).toBe(exit);
    expect(problem?.text).toMatch(new RegExp(`^\\[${stable}\\] /out .*${words}\n {2}fix: `));
  });

  it('names the output where the system names no path, and whatever else it is about', () => {
    expect(systemProblem(failed('ENOSPC', 'write'), 'the output')?.text).toContain('the output cannot be written');
    expect(systemProblem(failed('ENOSPC', 'write'))?.text).toContain('a file cannot be written');
  });

  it.each([
    ['a file that we need and is not there', failed('ENOENT')],
    ['a program that cannot be started', failed('EACCES', 'spawn terraform')],
    ['a port that may not be used', failed('EACCES', 'listen')],
    ['an error of another kind', new TypeError('EACCES')],
    ['something thrown', 'EACCES'],
  ])('is not %s', (_name, error) => {
    expect(systemProblem(error)).toBeUndefined();
  });
});

describe('an output folder that cannot be one', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'output-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a file', 'file', /^\[files\.not-a-folder\] .*\/file is a file/],
    ['below a file', 'file/out', /^\[files\.not-a-folder\] .*\/file\/out is a file, or lies below one/],
    ['a folder where a stack is to be written', '.', /^\[files\.not-a-file\] .*cdk\.tf\.json is a folder/],
  ])('%s: exit 1, with its path', (_name, out, text) => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'stacks', 'risk-dev', 'cdk.tf.json'), { recursive: true });
    const { status, stdout, stderr } = lakewright(['synth', '--stack', 'risk-dev', '--out', join(folder, out)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(text);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('a folder of the system that takes none: exit 1, at once', () => {
    const { status, stderr } = lakewright(['synth', '--stack', 'risk-dev', '--out', '/proc/lakewright/out']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\[files\.forbidden\] \/proc\/lakewright cannot be made there/);
  });
});
