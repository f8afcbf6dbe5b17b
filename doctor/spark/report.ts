import { UNCONFIRMED, type Unconfirmed } from '../../functions/spark-admin/unconfirmed';
import { table } from '../../terminal/table';
import type { Answer } from './answer';

/** A row of "Unconfirmed" with what was found of it. */
export interface Row {
  readonly row: Unconfirmed;
  readonly answer: Answer;
}

/** All rows, in their order; what no probe answered is open. */
export const rowsOf = (answers: readonly Answer[], why: string): readonly Row[] =>
  UNCONFIRMED.map((row) => ({ row, answer: answers.find(({ id }) => id === row.id) ?? { id: row.id, outcome: 'open', seen: why } }));

const plain = (text: string): string => text.replaceAll('`', '');

/** What people read: every row, and what has to be changed. */
export function foundText(rows: readonly Row[]): string {
  const body = rows.map(({ row, answer: { outcome, seen } }) => [outcome, plain(row.what), seen]);
  const change = rows.filter(({ answer }) => answer.outcome === 'otherwise').map(({ row }) => `  ${row.id}: ${plain(row.where)}`);
  return [
    table(['', 'what was not confirmed', 'what was seen'], body),
    change.length > 0
      ? `change these, or hand in the report as an issue:\n${change.join('\n')}`
      : 'nothing is otherwise than assumed: rows that are as assumed can go from "Unconfirmed"',
  ].join('\n\n');
}

/** What the report says of the run. */
export interface RunWords {
  readonly region: string;
  /** ISO day. */
  readonly day: string;
  readonly version: string;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The same as an issue: it names no account, no key and nobody. */
export function reportText(rows: readonly Row[], { region, day, version }: RunWords, hide: (text: string) => string): string {
  const lines = rows.map(
    ({ row, answer: { outcome, seen } }) =>
      `| ${row.id} | ${outcome} | ${cell(hide(seen))} | ${outcome === 'otherwise' ? cell(row.where) : ''} |`,
  );
  return `# What an account shows of Serverless Spark

lakewright ${version}, ${region}, ${day}, by \`lakewright doctor --spark\`.

| row of "Unconfirmed" | outcome | seen | to change |
|---|---|---|---|
${lines.join('\n')}
`;
}

/** Takes out what tells whose account it is: long numbers, and our own names. */
export const hiding =
  (names: readonly string[]) =>
  (text: string): string =>
    names
      .reduce((rest, name) => rest.replaceAll(name, 'ours'), text)
      .replace(/\d{10,}/g, '0000000000')
      .replace(/\bw-[0-9a-f]{8,}\b/g, 'w-0');
