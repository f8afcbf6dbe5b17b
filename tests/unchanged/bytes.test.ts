/**
 * Synthesized JSON is a promise: these checksums change only together with a line in CHANGELOG.md that says what the next plan will show.
 * `npx jest tests/unchanged -u` writes them anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESTATES, estateIn, synthEstate } from '../support/estates';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('bytes', () => {
  it.each(Object.entries(ESTATES))('of the stacks of %s', (name, folder) => {
    const stacks = synthEstate(estateIn(folder));
    const sums = Object.fromEntries(Object.entries(stacks).map(([stack, { text }]) => [stack, digest(text)]));
    expect(sums).toMatchSnapshot();
    expect(Object.keys(sums).length).toBeGreaterThan(name === 'estate' ? 8 : 0);
  });

  it('of the schema that editors read', () => {
    expect(digest(readFileSync(join(resolve(__dirname, '..', '..'), 'spec', 'schema.json'), 'utf8'))).toMatchSnapshot();
  });
});
