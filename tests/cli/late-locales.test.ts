import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';

/** In a process of its own: jest keeps modules in a cache of its own. */
const told = (script: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', script], { cwd: PROJECT, encoding: 'utf8' }));
const LATE = `require(${JSON.stringify(join(PROJECT, 'cli', 'late-locales.ts'))}).loadLocalesLate();`;
const COUNT = `Object.keys(require.cache).filter((file) => /zod.v4.locales/.test(file)).length`;

it("Zod's languages are loaded when one is asked for, and are there then", () => {
  const script = `const z = require('zod'); const before = ${COUNT}; const german = typeof z.locales.de().localeError; console.log(JSON.stringify([before, german, ${COUNT} > 40]))`;
  const [late, german, all] = told(`${LATE}${script}`) as [number, string, boolean];
  expect([german, all]).toEqual(['function', true]);
  // English, and what stands for the rest.
  expect(late).toBeLessThan(5);
  expect(told(script)).toEqual([expect.any(Number), 'function', true]);
  expect((told(script) as [number])[0]).toBeGreaterThan(40);
});
