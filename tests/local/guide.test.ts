import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAPTOP_PORTS } from '../../constructs/core/kubernetes/ports';
import { PROJECT } from '../support/cli';

const read = (...path: string[]): string => readFileSync(join(PROJECT, ...path), 'utf8');
const guide = read('docs', 'guides', 'local.md');

it('the guide shows the default estate’s local environment as it is', () => {
  const [, shown] = /```yaml\n([^]*?)```/.exec(guide) ?? [];
  expect(shown).toBe(read('estate', 'environments', 'local.yaml'));
});

it('the guide names every port that a laptop reaches, and no other', () => {
  expect((guide.match(/\b30\d{3}\b/g) ?? []).sort()).toEqual(
    Object.values(LAPTOP_PORTS)
      .map(({ node }) => String(node))
      .sort(),
  );
});
