import { SAYS, SMOKE_TABLE } from '../../core/kubernetes/smoke';

const { name, sum, rows } = SMOKE_TABLE;

/** Makes a table in shared data, from one of the metastore where there is any; its last answer is the sum. */
export const tableSql = (database: string, from: string | undefined): readonly string[] => [
  ...cleanSql(database),
  `CREATE DATABASE ${database}`,
  `CREATE TABLE ${database}.${name} (region VARCHAR(16), amount INT) DUPLICATE KEY(region) DISTRIBUTED BY HASH(region) BUCKETS 1`,
  `INSERT INTO ${database}.${name} ${from === undefined ? `VALUES ${rows}` : `SELECT region, amount FROM ${from}`}`,
  `SELECT SUM(amount) FROM ${database}.${name}`,
];

/** Nothing of it goes to the recycle bin. */
export const cleanSql = (database: string): readonly string[] => [`DROP DATABASE IF EXISTS ${database} FORCE`];

/** Hands statements to a frontend one by one, so that the one which fails is named. @param words said once all of them worked */
export function smokeScript(host: string, port: string, statements: readonly string[], words: readonly string[]): string {
  const last = statements.length - 1;
  return [
    `wrong() { echo "${SAYS}$1"; exit 1; }`,
    `sql() { mysql -h ${host} -P ${port} -u "$STARROCKS_USER" -N -B -e "$1"; }`,
    ...statements.map(
      (statement, index) =>
        `${index === last ? 'got=$(' : ''}sql "${statement}"${index === last ? ')' : ''} || wrong "refused: ${statement}"`,
    ),
    ...(words.length === 0 ? [] : [`[ "$got" = ${sum} ] || wrong "StarRocks finds a sum of '$got', and not ${sum}"`]),
    ...words.map((one) => `echo "${SAYS}${one}"`),
    '',
  ].join('\n');
}
