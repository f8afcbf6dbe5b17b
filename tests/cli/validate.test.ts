import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, lakewright } from '../support/cli';

/** A copy of the default estate with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  cpSync(join(PROJECT, 'estate'), join(folder, 'estate'), { recursive: true });
  const path = join(folder, 'estate', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

describe('lakewright validate', () => {
  it('says what it found to be right', () => {
    const { status, stdout, stderr } = lakewright(['validate']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('prod (risk, lending): no problems');
  });

  it('says whether --fix found nothing wrong, or nothing that it may choose', () => {
    expect(lakewright(['validate', '--fix']).stdout).toMatch(/^nothing was written: nothing is wrong\n/);
    const cwd = changed('businesses/risk.yaml', (text) => text.replace('  quota: {', '  quotta: {'));
    expect(lakewright(['validate', '--fix'], { cwd }).stdout).toMatch(/^nothing was written: a person chooses between fixes\n/);
  });

  it('tells every problem with file, line, column, code and fix, and exits 1', () => {
    const cwd = changed('businesses/risk.yaml', (text) =>
      text.replace('engine: esr-4.6.0', 'engin: esr-4.6.0').replace('quota: { default: 400 CU', 'quota: { default: 400 GB'),
    );
    const { status, stderr } = lakewright(['validate'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^estate\/businesses\/risk\.yaml:\d+:\d+ \[[a-z.-]+\] .*GB/m);
    expect(stderr).toMatch(/^estate\/businesses\/risk\.yaml:\d+:\d+ \[[a-z.-]+\] .*'engin'[\s\S]*engine/m);
    expect(stderr.match(/^ {2}fix: /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('tells what is wrong in the lists beside an estate, which deploy would refuse', () => {
    const cwd = changed('estate.yaml', (text) => text);
    const write = (file: string, text: string): void => writeFileSync(join(cwd, 'estate', file), text);
    write('allowances.yaml', '- { resource: risk-prod/alicloud_oss_bucket.A, why: gone, until: 2099-01-01 }\n');
    write('removed.yaml', '- { resource: risk-prod/alicloud_oss_bucket.B, reason: gone }\n');
    write('adopted.yaml', '{}\n');
    const { status, stderr } = lakewright(['validate'], { cwd });
    expect(status).toBe(1);
    const told = [...stderr.matchAll(/^estate\/(\S+?):\d+:\d+ \[([a-z.-]+)\]/gm)].map(([, file, code]) => `${file} ${code}`);
    expect(told).toEqual([
      'allowances.yaml allowance.member.missing',
      'removed.yaml tombstone.key.unknown',
      'removed.yaml tombstone.member.missing',
      'adopted.yaml adoption.list',
    ]);
    write('removed.yaml', '[]\n');
    write('adopted.yaml', '[]\n');
    write('allowances.yaml', '- { resource: risk-prod/alicloud_oss_bucket.A, why: gone, by: me, until: 2020-01-01 }\n');
    expect(lakewright(['validate'], { cwd })).toMatchObject({ status: 0, stderr: expect.stringContaining('[allowance.expired] warning') });
  });

  it('prints one JSON document and nothing else with --json', () => {
    const cwd = changed('environments/prod.yaml', (text) => `${text}\nallowDataLoss: true\n`);
    const { status, stdout } = lakewright(['validate', '--json'], { cwd });
    const { ok, problems } = JSON.parse(stdout) as { ok: boolean; problems: { code: string; file: string; line: number; fix: string }[] };
    expect({ status, ok }).toEqual({ status: 1, ok: false });
    expect(problems[0]).toMatchObject({
      file: 'estate/environments/prod.yaml',
      line: expect.any(Number) as number,
      fix: expect.any(String) as string,
    });
  });

  it('says that a folder is not there', () => {
    const { status, stderr } = lakewright(['validate', '--estate', 'nowhere']);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere');
    expect(stderr).toContain('fix: ');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
