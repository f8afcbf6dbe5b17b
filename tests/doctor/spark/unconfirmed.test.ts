import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBED } from '../../../doctor/spark/run-probes';
import { UNCONFIRMED, type Unconfirmed } from '../../../functions/spark-admin/unconfirmed';
import { PROJECT } from '../../support/cli';

const ROWS: readonly Unconfirmed[] = UNCONFIRMED;

/** Rows of the table below the heading "Unconfirmed" whose first cell is a name. */
function rowsIn(file: string): readonly string[] {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const section = text.slice(text.indexOf('\n## Unconfirmed\n'));
  return section.split('\n').filter((line) => /^\| `[a-z-]+` \|/.test(line));
}

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('what is unconfirmed', () => {
  it('stands in the guide as it stands in the table', () => {
    const guide = ROWS.filter(({ told }) => told === 'guide').map(({ id, what, where }) => line(`\`${id}\``, what, where));
    expect(rowsIn('docs/guides/spark-queues.md')).toEqual(guide);
  });

  it('stands in the README of the function as it stands in the table', () => {
    const own = ROWS.filter(({ told }) => told === 'function').map(({ id, what, why = '', where }) => line(`\`${id}\``, what, why, where));
    expect(rowsIn('functions/spark-admin/README.md')).toEqual(own);
  });

  it('is answered by a probe, each row by one', () => {
    expect([...PROBED].sort()).toEqual(ROWS.map(({ id }) => id).sort());
  });
});
