import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, business, smallEstate } from './small-estate';

jest.setTimeout(240_000);

const lake = (expire: string, more = ''): string => business(`{ layers: { ods: { expire: ${expire} } } }`, more);

describeWithTerraform('deploying a commit that was previewed', () => {
  let estate: SmallEstate;
  let base: string;
  let preview: string;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT}shared:\n  kafka: { capacity: 60 MB/s }\n`);
    estate.write('businesses/risk.yaml', lake('90 days', 'kafka: { topics: { events: { partitions: 12 } } }\n'));
    expect(deploy().status).toBe(0);
    base = mkdtempSync(join(tmpdir(), 'base-'));
    preview = join(base, 'preview.json');
    cpSync(estate.dir, join(base, 'estate'), { recursive: true, filter: (path) => !path.includes('.lakewright') });
    estate.write('businesses/risk.yaml', lake('30 days', 'kafka: { topics: { events: { partitions: 24 }, more: { partitions: 6 } } }\n'));
    const told = lakewright([
      'preview',
      '--estate',
      estate.dir,
      '--base-estate',
      join(base, 'estate'),
      '--format',
      'json',
      '--out',
      preview,
    ]);
    expect([told.status, told.stderr]).toEqual([0, '']);
  });
  afterAll(() => {
    estate.remove();
    rmSync(base, { recursive: true, force: true });
  });
  const deploy = (...more: readonly string[]): Ended => lakewright(['deploy', '--simulate', '--yes', '--estate', estate.dir, ...more]);

  it('refuses what was edited since, by name, and changes nothing', async () => {
    const before = await estate.objects();
    const previewed = readFileSync(join(estate.dir, 'businesses/risk.yaml'), 'utf8');
    estate.write('businesses/risk.yaml', previewed.replace('partitions: 24', 'partitions: 48'));
    const { status, stderr } = deploy('--expect', preview);
    estate.write('businesses/risk.yaml', previewed);
    expect(stderr).toMatch(/\[deploy\.plan\.unshown\][^]*risk-dev: [^\n]*risk-events[^\n]*: partition_num would become 48\n/);
    expect(status).toBe(2);
    expect(await estate.objects()).toEqual(before);
  });

  it('refuses a change of another business that nobody saw', () => {
    estate.write('businesses/lending.yaml', lake('10 days'));
    const { status, stderr } = deploy('--expect', preview);
    estate.write('businesses/lending.yaml', lake('90 days'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('lending-dev: ')]);
  });

  it('applies exactly what was shown from the description alone, and once more', () => {
    const first = deploy('--expect', preview);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('1 added');
    expect(deploy('--expect', (JSON.parse(readFileSync(preview, 'utf8')) as { digest: string }).digest).status).toBe(0);
  });
});
