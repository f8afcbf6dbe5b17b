import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, lakewright } from '../support/cli';

/** Line of the default estate's file in which `text` stands first. */
const lineOf = (file: string, text: string): number =>
  readFileSync(join(PROJECT, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

describe('lakewright describe', () => {
  it('tells effective values, the line each comes from, and what will exist', () => {
    const { status, stdout } = lakewright(['describe', 'risk', '--env', 'prod']);
    expect(status).toBe(0);
    const quota = lineOf('estate/businesses/risk.yaml', 'quota:');
    expect(stdout).toMatch(new RegExp(`^spark\\.main\\.quota +4000 CU +estate/businesses/risk\\.yaml:${quota}$`, 'm'));
    expect(stdout).toMatch(/^spark\.main\.fusion +true +default$/m);
    expect(stdout).toMatch(/^alicloud_ram_role\.Access_etl_Role +acme-prod-risk-etl$/m);
  });

  it('tells what was written where a value was scaled', () => {
    const { stdout } = lakewright(['describe', 'risk-dev']);
    expect(stdout).toMatch(/^spark\.main\.quota +100 CU .*\(written: 400 CU\)$/m);
  });

  it('describes a business in all its environments', () => {
    const described = JSON.parse(lakewright(['describe', 'lending', '--json']).stdout) as {
      name: string;
      values: unknown[];
      resources: unknown[];
    }[];
    expect(described.map(({ name }) => name)).toEqual(['lending-dev', 'lending-prod']);
    expect(described.every(({ values, resources }) => values.length > 5 && resources.length > 5)).toBe(true);
  });

  it('refuses a name that is neither stack nor business', () => {
    const { status, stderr } = lakewright(['describe', 'rsk']);
    expect({ status, hinted: stderr.includes("did you mean 'risk'?") }).toEqual({ status: 1, hinted: true });
  });
});
