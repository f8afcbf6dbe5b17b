import { SAYS, SMOKE_TABLE } from '../../core/kubernetes/smoke';

/** Where a program of Spark writes, and the database that it makes there; none where there is no metastore. */
export interface SmokeFolder {
  readonly folder: string;
  readonly database?: string;
  /** Settings beside those of spark-defaults.conf. */
  readonly settings: Readonly<Record<string, string>>;
}

const TEXT = 'written by lakewright';

/** The lake's settings stand in spark-defaults.conf; Hadoop's own programs read them from a core-site.xml. */
const SITE = [
  'export HADOOP_CONF_DIR=/tmp/hadoop && mkdir -p $HADOOP_CONF_DIR',
  '{',
  "  echo '<configuration>'",
  "  sed -n 's|^spark[.]hadoop[.]\\([^ ]*\\) \\(.*\\)$|<property><name>\\1</name><value>\\2</value></property>|p' $SPARK_CONF_DIR/spark-defaults.conf",
  "  echo '</configuration>'",
  '} > $HADOOP_CONF_DIR/core-site.xml',
];

const toolsWith = (settings: SmokeFolder['settings']): string[] => [
  'cd /tmp',
  ...SITE,
  'fs() { /opt/spark/bin/spark-class org.apache.hadoop.fs.FsShell "$@"; }',
  `sql() { /opt/spark/bin/spark-sql --master 'local[1]'${Object.entries(settings)
    .map(([key, value]) => ` --conf ${key}=${value}`)
    .join('')} -e "$1"; }`,
  `wrong() { echo "${SAYS}$1"; exit 1; }`,
];

const lines = ({ settings }: SmokeFolder, ...parts: readonly string[]): string => [...toolsWith(settings), ...parts, ''].join('\n');

const fileLines = (folder: string): string[] => [
  `fs -mkdir -p ${folder} || wrong "the folder ${folder} cannot be made"`,
  `echo '${TEXT}' | fs -put -f - ${folder}/file.txt || wrong "${folder}/file.txt cannot be written"`,
  `got=$(fs -cat ${folder}/file.txt) || wrong "${folder}/file.txt cannot be read"`,
  `[ "$got" = '${TEXT}' ] || wrong "${folder}/file.txt says '$got' and not '${TEXT}'"`,
  `echo "${SAYS}${folder}/file.txt was written and read back"`,
];

const drop = (database: string): string => `DROP DATABASE IF EXISTS ${database} CASCADE`;

function tableLines(folder: string, database: string): string[] {
  const { name, sum, rows } = SMOKE_TABLE;
  const table = `${database}.${name}`;
  const statements = [
    drop(database),
    `CREATE DATABASE ${database} LOCATION '${folder}/'`,
    `CREATE TABLE ${table} (region STRING, amount INT) USING parquet`,
    `INSERT INTO ${table} VALUES ${rows}`,
    // In two parts, so that there is something to shuffle.
    `SELECT SUM(amount) FROM (SELECT /*+ REPARTITION(2) */ amount FROM ${table})`,
  ];
  return [
    `got=$(sql "${statements.join('; ')}") || wrong "Spark cannot make table ${table}: is the metastore there?"`,
    `[ "$got" = ${sum} ] || wrong "Spark finds a sum of '$got' in ${table}, and not ${sum}"`,
    `echo "${SAYS}table ${table} was made in the metastore, and Spark finds its sum of ${sum}"`,
  ];
}

/** Writes a file to the lake and reads it; then makes a table there, where there is a metastore. */
export const tableScript = (at: SmokeFolder): string =>
  lines(at, ...fileLines(at.folder), ...(at.database === undefined ? [] : tableLines(at.folder, at.database)));

/** Takes the folder away: with its database, or by itself. */
export const cleanScript = (at: SmokeFolder): string =>
  lines(at, at.database === undefined ? `fs -rm -r -f -skipTrash ${at.folder}` : `sql "${drop(at.database)}"`);
