import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';

/** What ESLint says of a text as if it stood in the file. */
function told(file: string, text: string): string[] {
  const { stdout } = spawnSync(join(PROJECT, 'node_modules', '.bin', 'eslint'), ['--stdin', '--stdin-filename', file, '--format', 'json'], {
    cwd: PROJECT,
    input: text,
    encoding: 'utf8',
  });
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
  return (result?.messages ?? []).map(({ ruleId, line }) => `${line} ${ruleId}`);
}

test('an assertion that hides what does not fit fails lint, but where the list says why', () => {
  const text = ['declare const x: string;', 'export const a = x as unknown as number;', 'export const b = x as never;', ''].join('\n');
  expect(told('deploy/planted.ts', text)).toEqual(['2 no-restricted-syntax', '3 no-restricted-syntax']);
  expect(told('simulator/shared/serve.ts', text)).toEqual([]);
});

test('the list has no file that needs it no more', () => {
  const list = /const MAY_ASSERT = \{(.*?)\n\};/s.exec(readFileSync(join(PROJECT, 'eslint.config.mjs'), 'utf8'))?.[1] ?? '';
  const files = [...list.matchAll(/^ {2}'([^']+)':/gm)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(0);
  const needless = files.filter(
    (file) => !existsSync(join(PROJECT, file)) || !/ as (unknown as|never)\b/.test(readFileSync(join(PROJECT, file), 'utf8')),
  );
  expect(needless).toEqual([]);
});
