import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clone } from '../../../cli/actions/clone';
import { writeAll } from '../../../clone/write/all-at-once';
import { ESTATES } from '../../support/estates';
import { plan } from '../support/plan';

let folder: string;
let out: jest.SpyInstance;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'refresh-')), 'estate');
  cpSync(ESTATES['estate'] ?? '', folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  writeAll(folder, plan(folder, { target: 'eu', scale: '0.25' }).files);
  out = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const risk = (): string => readFileSync(join(folder, 'businesses/risk.yaml'), 'utf8');
const edit = (from: string, to: string): void => writeFileSync(join(folder, 'businesses/risk.yaml'), risk().replace(from, to));
const refresh = (options: { take?: string[]; all?: true } = {}): Promise<void> =>
  clone(undefined, undefined, { estate: folder, refresh: 'eu', ...options });

describe('clone --refresh', () => {
  it('shows all three and, where nobody can be asked, changes nothing until it is told what', async () => {
    edit('prod: 4000 CU', 'prod: 4800 CU');
    const before = risk();
    await refresh();
    expect(out.mock.calls.join('')).toMatch(/risk spark\.quota +the source changed +4000 CU +4800 CU +1000 CU +1200 CU/);
    expect(out.mock.calls.join('')).toContain('nothing was changed: --take VALUE takes one');
    expect(risk()).toBe(before);
    await refresh({ take: ['risk.spark.quota'] });
    expect(risk()).toContain('eu: 1200 CU');
    await refresh();
    expect(out.mock.calls.at(-1)?.join('')).toContain('eu is in step with prod');
  });

  it('refuses what is not out of step, and what the account was not granted; nothing is written', async () => {
    await expect(refresh({ take: ['risk.spark.quota'] })).rejects.toThrow('[clone.take.unknown]');
    edit('prod: 4000 CU', 'prod: 6000 CU');
    const before = risk();
    await expect(refresh({ take: ['risk.spark.quota'] })).rejects.toThrow(/clone\.limits\.exceeded[\s\S]*nothing was written/);
    expect(risk()).toBe(before);
  });
});
