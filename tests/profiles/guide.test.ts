import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ENVIRONMENT } from '../model/folder';
import { lakewright, PROJECT } from '../support/cli';
import { writeFiles } from '../support/write-files';

const GUIDE = readFileSync(join(PROJECT, 'docs/guides/profiles.md'), 'utf8');
const files = [...GUIDE.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [path, text] as const);

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'profiles-'));
  const more = [
    ['alike/estate.yaml', 'name: acme\n'],
    ['alike/environments/prod.yaml', stringify({ ...ENVIRONMENT, businesses: ['risk', 'lending'] })],
  ] as const;
  writeFiles(cwd, [...files, ...more]);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('the guide of profiles', () => {
  it('shows an estate without a problem, and what describe prints of it', () => {
    expect(files).toHaveLength(3);
    expect(lakewright(['validate', '--estate', 'alike'], { cwd }).stdout).toContain('no problems');
    const [, command = '', printed = ''] = /^```console\n\$ npx lakewright (.*)\n([\s\S]*?)\.\.\.\n```$/m.exec(GUIDE) ?? [];
    const { stdout } = lakewright(command.split(' '), { cwd });
    expect(stdout.slice(0, printed.length)).toBe(printed);
  });

  it('shows how a problem in a profile is told', () => {
    const file = join(cwd, 'alike/profiles/standard.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('prod: 300 CU', 'prod: 400 CU'));
    const [, shown = ''] = /^```text\n([\s\S]*?)^```$/m.exec(GUIDE) ?? [];
    const { stdout, stderr } = lakewright(['validate', '--estate', 'alike'], { cwd });
    writeFileSync(file, text);
    const [before = '', after = ''] = shown.split('(...)');
    expect(stdout + stderr).toContain(before);
    expect(stdout + stderr).toContain(after);
  });

  it('describe tells programs the same', () => {
    const [lending] = JSON.parse(lakewright(['describe', 'lending', '--estate', 'alike', '--json'], { cwd }).stdout) as {
      profile: object;
    }[];
    expect(lending?.profile).toEqual({
      name: 'standard',
      file: 'alike/profiles/standard.yaml',
      has: ['costCenter', 'lake'],
      instead: ['spark'],
    });
  });
});
