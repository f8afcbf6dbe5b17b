import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { lakewright } from '../../support/cli';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());

const INVALID = { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', '80 CU', '80 cows') };
const run = (...args: readonly string[]): ReturnType<typeof lakewright> =>
  lakewright(['preview', ...args], { cwd: mkdtempSync(`${tmpdir()}/`) });

it('against an invalid base: 1, what is wrong with its line, and no price at all', () => {
  const args = ['--estate', folders.estate('head'), '--base-estate', folders.estate('invalid', INVALID)];
  for (const format of ['markdown', 'json'] as const) {
    const { status, stdout } = run(...args, '--format', format);
    expect([format, status]).toEqual([format, 1]);
    expect(stdout).not.toMatch(/[+-]\$|no difference|[Nn]othing changes/);
    expect(stdout).toMatch(/risk\.yaml:4|"line": ?4/);
  }
});
