import { SAYS, SMOKE_TABLE, type SmokePart, type SmokeStep, smokeName } from '../../core/kubernetes/smoke';
import { dnsName, hostOf } from '../../core/kubernetes/names';
import { FLINK } from './flink';
import { MYSQL } from './mysql';

type Part = SmokePart<unknown, unknown>;

/** Of MySQL, the business's own user makes a table; Flink takes a job from where the business's programs run. */
export const componentsSmoke = (part: Part): SmokeStep[] => [
  ...(part.components.includes('mysql') ? [mysqlStep(part)] : []),
  ...(part.components.includes('flink') ? [flinkStep(part)] : []),
];

function mysqlStep({ business, namespace, platform }: Part): SmokeStep {
  const secret = dnsName(business, 'mysql');
  return {
    tries: 'mysql: makes a table of its own and queries it',
    job: {
      namespace,
      image: 'mysql',
      memory: 128,
      command: ['/bin/bash', '-ec', mysqlScript(smokeName(business))],
      secrets: Object.fromEntries(Object.entries(VARIABLES).map(([variable, key]) => [variable, { secret, key }])),
    },
    look: [`-n ${platform} logs statefulset/${MYSQL.service}`],
  };
}

const flinkStep = ({ namespace, platform }: Part): SmokeStep => ({
  tries: 'flink: takes a job',
  job: {
    namespace,
    image: 'flinkManager',
    memory: 768,
    command: ['/bin/bash', '-ec', flinkScript(hostOf(FLINK.manager, platform))],
    env: { JVM_ARGS: '-Xmx384m' },
  },
  look: [`-n ${platform} logs deployment/${FLINK.manager}`, `-n ${platform} logs deployment/${FLINK.worker}`],
});

const VARIABLES = { DB_HOST: 'host', DB_PORT: 'port', DB_NAME: 'database', DB_USER: 'username', MYSQL_PWD: 'password' } as const;

const { sum, rows } = SMOKE_TABLE;

/** All in one session: a temporary table goes with it. */
const mysqlScript = (table: string): string =>
  [
    `statements="CREATE TEMPORARY TABLE ${table} (region VARCHAR(16), amount INT); INSERT INTO ${table} VALUES ${rows}; SELECT SUM(amount) FROM ${table}"`,
    `got=$(mysql -h "$DB_HOST" -P "$DB_PORT" -u "$DB_USER" -N -B "$DB_NAME" -e "$statements") || { echo "${SAYS}MySQL refused $DB_USER"; exit 1; }`,
    `[ "$got" = ${sum} ] || { echo "${SAYS}MySQL finds a sum of '$got', and not ${sum}"; exit 1; }`,
    `echo "${SAYS}$DB_USER made a table in $DB_NAME, and MySQL finds its sum of ${sum}"`,
    '',
  ].join('\n');

const flinkScript = (host: string): string =>
  [
    'cat > /tmp/smoke.sql <<END',
    "SET 'execution.runtime-mode' = 'batch';",
    "SET 'sql-client.execution.result-mode' = 'tableau';",
    `SELECT SUM(amount) AS total FROM (VALUES ${rows}) AS t (region, amount);`,
    'END',
    `got=$(/opt/flink/bin/sql-client.sh -D execution.target=remote -D rest.address=${host} -D rest.port=${FLINK.ui} -f /tmp/smoke.sql)`,
    `echo "$got" | grep -q '| *${sum} |' || { echo "$got"; echo "${SAYS}Flink does not find a sum of ${sum}"; exit 1; }`,
    `echo "${SAYS}Flink took a job, and found its sum of ${sum}"`,
    '',
  ].join('\n');
