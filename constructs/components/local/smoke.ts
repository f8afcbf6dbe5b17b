import { SAYS, SMOKE_TABLE, type SmokePart, type SmokeStep, smokeName } from '../../core/kubernetes/smoke';
import { dnsName } from '../../core/kubernetes/names';
import { MYSQL } from './mysql';

/** Of MySQL: the business's own user makes a table, queries it and takes it away. */
export function componentsSmoke({ components, business, namespace, platform }: SmokePart<unknown, unknown>): SmokeStep[] {
  if (!components.includes('mysql')) return [];
  const secret = dnsName(business, 'mysql');
  return [
    {
      tries: 'mysql: makes a table of its own and queries it',
      job: {
        namespace,
        image: 'mysql',
        memory: 128,
        command: ['/bin/bash', '-ec', script(smokeName(business))],
        secrets: Object.fromEntries(Object.entries(VARIABLES).map(([variable, key]) => [variable, { secret, key }])),
      },
      look: [`-n ${platform} logs statefulset/${MYSQL.service}`],
    },
  ];
}

const VARIABLES = { DB_HOST: 'host', DB_PORT: 'port', DB_NAME: 'database', DB_USER: 'username', MYSQL_PWD: 'password' } as const;

const { sum, rows } = SMOKE_TABLE;

/** All in one session: a temporary table goes with it. */
const script = (table: string): string =>
  [
    `statements="CREATE TEMPORARY TABLE ${table} (region VARCHAR(16), amount INT); INSERT INTO ${table} VALUES ${rows}; SELECT SUM(amount) FROM ${table}"`,
    `got=$(mysql -h "$DB_HOST" -P "$DB_PORT" -u "$DB_USER" -N -B "$DB_NAME" -e "$statements") || { echo "${SAYS}MySQL refused $DB_USER"; exit 1; }`,
    `[ "$got" = ${sum} ] || { echo "${SAYS}MySQL finds a sum of '$got', and not ${sum}"; exit 1; }`,
    `echo "${SAYS}$DB_USER made a table in $DB_NAME, and MySQL finds its sum of ${sum}"`,
    '',
  ].join('\n');
