import { table } from '../../terminal/table';
import type { Difference, How } from './difference';

/** A difference as it is read. */
export interface Told extends Omit<Difference, 'first' | 'second'> {
  readonly first: string;
  readonly second: string;
}

const TITLES: Readonly<Record<How, string>> = { design: 'By design', written: 'Written for one of them', drift: 'Drifted' };

/** What two environments do not share, for a terminal: what drifted last, where a reader looks first. */
export function diffText(first: string, second: string, told: readonly Told[]): string {
  const part = (how: How): string[] => {
    const rows = told.filter((one) => one.how === how);
    return rows.length === 0
      ? []
      : [
          `${TITLES[how]}\n${table(
            ['what', first, second, 'because'],
            rows.map((one) => [one.what, one.first, one.second, one.why]),
          )}`,
        ];
  };
  const counts = (Object.keys(TITLES) as How[]).map(
    (how) => `${told.filter((one) => one.how === how).length} ${TITLES[how].toLowerCase()}`,
  );
  return [...part('design'), ...part('written'), ...part('drift'), `${first} and ${second}: ${counts.join(', ')}`].join('\n\n');
}
