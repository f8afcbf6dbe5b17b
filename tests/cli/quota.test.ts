import { lakewright } from '../support/cli';

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
    expect(quotas.map(({ environment }) => environment)).toEqual(['dev', 'prod']);
    expect(quotas[1]?.sums).toContainEqual({ service: 'spark', unit: 'CU', used: 4800, limit: 8000 });
  });

  it('refuses an environment that is not there, and a format it does not know', () => {
    expect(lakewright(['quota', '--env', 'prd']).stderr).toContain("did you mean 'prod'?");
    expect(lakewright(['quota', '--format', 'xml']).status).toBe(1);
  });
});
