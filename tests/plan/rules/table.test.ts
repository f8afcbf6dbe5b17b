import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_RULES } from '../../../plan';

const FOLDER = join(__dirname, '..');
const tests = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('table.test.ts'))
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');

describe('rules of plans', () => {
  it('have codes of their own', () => {
    const codes = PLAN_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(PLAN_RULES.map((row) => [row.code, row] as const))('%s says what holds, where it is known from, and has a test', (code, row) => {
    expect(code).toMatch(/^plan\.[a-z]+\.[a-z-]+$/);
    expect(row.holds.length).toBeGreaterThan(10);
    expect(row.source.length).toBeGreaterThan(5);
    expect(row.exit === undefined || row.severity === 'error').toBe(true);
    expect(tests).toContain(code);
  });
});
