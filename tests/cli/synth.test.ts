import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'synth-cli-')), 'out');

describe('lakewright synth', () => {
  it('writes every stack where cdktf would, and tells sizes, list prices and the place', () => {
    const out = folder();
    const { status, stdout } = lakewright(['synth', '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(join(out, 'stacks')).length).toBe(9);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
    expect(stdout).toMatch(/^risk-prod +\d+ +Spark 4,000 CU, StarRocks \d+ CU +\$[\d,]+ \+ up to \$[\d,]+$/m);
    expect(stdout).toMatch(/^shared-prod .*not priced: EMR, Kafka in, Kafka out, RDS/m);
    expect(stdout).toMatch(/^total +\d+ /m);
    expect(stdout).toContain('cdk.tf.json');
  });

  it('builds only the stacks that were asked for', () => {
    const out = folder();
    expect(lakewright(['synth', '--out', out, '--stack', 'risk-dev', '--stack', 'foundation-dev']).status).toBe(0);
    expect(readdirSync(join(out, 'stacks')).sort()).toEqual(['foundation-dev', 'risk-dev']);
  });

  it('builds one environment', () => {
    const out = folder();
    expect(lakewright(['synth', '--out', out, '--env', 'dev']).status).toBe(0);
    expect(readdirSync(join(out, 'stacks')).every((name) => name.endsWith('-dev'))).toBe(true);
  });

  it('gives a stack that was built alone the bytes it has in the whole', () => {
    const [alone, whole] = [folder(), folder()];
    lakewright(['synth', '--out', alone, '--stack', 'lending-prod']);
    lakewright(['synth', '--out', whole]);
    const text = (out: string): string => readFileSync(join(out, 'stacks', 'lending-prod', 'cdk.tf.json'), 'utf8');
    expect(text(alone)).toBe(text(whole));
  });

  it.each([
    [['--stack', 'risk-prd'], "there is no stack 'risk-prd'", "did you mean 'risk-prod'?"],
    [['--env', 'pord'], "there is no environment 'pord'", "did you mean 'prod'?"],
    [['--env', 'moon'], "there is no environment 'moon'", 'known: dev, local, prod'],
  ])('refuses %j with the nearest name', (args, problem, hint) => {
    const { status, stderr } = lakewright(['synth', ...args]);
    expect(status).toBe(1);
    expect(stderr).toContain(problem);
    expect(stderr).toContain(hint);
  });
});
