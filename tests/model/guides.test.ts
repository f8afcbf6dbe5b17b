import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './folder';

const GUIDES = join(__dirname, '../../docs/guides');
/** Files that guides write down: ```yaml <path>. */
const files = readdirSync(GUIDES).flatMap((guide) =>
  [...readFileSync(join(GUIDES, guide), 'utf8').matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => [guide, path, text] as const,
  ),
);

it('there is something to look at', () => expect(files.map(([guide]) => guide)).toContain('spark-queues.md'));

it.each(files)("%s: %s is an estate's file without a problem", (_, path, text) => {
  expect(load({ [path]: text }).problems).toEqual([]);
});

it('a file with a problem is not', () => {
  expect(load({ 'businesses/risk.yaml': 'owner: nobody\n' }).problems).not.toEqual([]);
});
