import { ENVIRONMENT, LAKE, business, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { leaveState } from './left-state';

describe('lakewright quota', () => {
  it('shows both levels of the Spark quota, groups, capacities and sums against limits', () => {
    const { status, stdout } = lakewright(['quota', '--env', 'prod']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^spark +risk +workspace +4,000 CU$/m);
    expect(stdout).toMatch(/^spark +risk +queue night +2,400 CU +08:00-20:00 1,200 CU$/m);
    expect(stdout).toMatch(/^starrocks +risk +group query +96 CU$/m);
    expect(stdout).toMatch(/^kafka +shared +publish +120 MB\/s$/m);
    expect(stdout).toContain('spark: 4,800 CU of 8,000 CU (60 %)');
    expect(stdout).toContain('kafka: 120 MB/s, no limit in the environment file');
  });

  it('prints one JSON document', () => {
    const quotas = JSON.parse(lakewright(['quota', '--format', 'json']).stdout) as { environment: string; sums: unknown[] }[];
    expect(quotas.map(({ environment }) => environment)).toEqual(['dev', 'local', 'prod']);
    expect(quotas[2]?.sums).toContainEqual({ service: 'spark', unit: 'CU', used: 4800, limit: 8000 });
  });

  it('refuses an environment that is not there, and a format it does not know', () => {
    expect(lakewright(['quota', '--env', 'prd']).stderr).toContain("did you mean 'prod'?");
    expect(lakewright(['quota', '--format', 'xml']).status).toBe(1);
  });

  it('counts what stacks hold that nothing describes any more', () => {
    const estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT}limits: { spark: 400 CU }\n`);
    estate.write('businesses/risk.yaml', business(LAKE, 'spark: { quota: 80 CU }\n'));
    leaveState(estate, 'old-dev');
    leaveState(estate, 'foundation-gone');
    const { stdout } = lakewright(['quota', '--estate', estate.dir]);
    expect(stdout).toContain('spark: 160 CU of 400 CU (40 %)');
    expect(stdout).toContain(
      `old-dev: nothing describes it any more; it holds Spark 80 CU, which counts: npx lakewright destroy --estate ${estate.dir} --stack old-dev`,
    );
    expect(stdout).toMatch(/^gone\n\n[^]*foundation-gone: nothing describes it any more; it holds Spark 80 CU/m);
    expect(lakewright(['quota', '--estate', estate.dir, '--env', 'dev']).stdout).not.toContain('gone');
    estate.remove();
  });
});
