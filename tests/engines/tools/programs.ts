import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kafka's scripts by the class that each starts, as in its distribution. */
const KAFKA: Readonly<Record<string, string>> = {
  'kafka-storage': 'kafka.tools.StorageTool',
  'kafka-server-start': 'kafka.Kafka',
  'kafka-topics': 'org.apache.kafka.tools.TopicCommand',
  'kafka-configs': 'kafka.admin.ConfigCommand',
  'kafka-acls': 'org.apache.kafka.tools.AclCommand',
  'kafka-console-producer': 'org.apache.kafka.tools.ConsoleProducer',
  'kafka-console-consumer': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
};

/** Writes a folder that stands for the distribution's beside the jars: its scripts, which jars come without. */
export function kafkaDistribution(folder: string): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const [name, main] of Object.entries(KAFKA)) {
    const path = join(folder, 'bin', `${name}.sh`);
    writeFileSync(
      path,
      `#!/bin/sh\nexec java $KAFKA_HEAP_OPTS -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$(dirname "$0")/../../jars/*" ${main} "$@"\n`,
    );
    chmodSync(path, 0o755);
  }
}

/** Puts scripts that start by the jars beside it into Hive's distribution; its own look for a whole Hadoop. */
export function hiveDistribution(folder: string): void {
  for (const [name, main] of Object.entries(HIVE)) {
    const path = join(folder, 'bin', name);
    writeFileSync(path, hiveScript(main));
    chmodSync(path, 0o755);
  }
}

const HIVE: Readonly<Record<string, string>> = {
  schematool: 'org.apache.hadoop.hive.metastore.tools.MetastoreSchemaTool',
  'start-metastore': 'org.apache.hadoop.hive.metastore.HiveMetaStore',
};

/** It is of Java 8's time, and reads what later ones keep closed. */
const hiveScript = (main: string): string => `#!/bin/sh
here="$(cd "$(dirname "$0")/.." && pwd)"
export METASTORE_HOME="$here"
exec java -XX:TieredStopAtLevel=1 --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED \\
  $SERVICE_OPTS -cp "$HIVE_CONF_DIR:$here/../jars/*" ${main} "$@"
`;

/** Flink's scripts: each starts a class with the memory that Flink itself works out from the settings, as its own do. */
export function flinkDistribution(folder: string): void {
  for (const [name, script] of Object.entries(FLINK)) {
    const path = join(folder, 'bin', name);
    writeFileSync(path, `#!/bin/bash\nhere="$(cd "$(dirname "$0")/.." && pwd)"\n${script}\n`);
    chmodSync(path, 0o755);
  }
}

const OPENS = '--add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED -XX:TieredStopAtLevel=1';
/** Two lines: options of Java, and settings. */
const flinkServer = (asked: string, main: string): string =>
  [
    `said="$(java -cp "$here/bin/bash-java-utils.jar:$here/lib/*" org.apache.flink.runtime.util.bash.BashJavaUtils ${asked} --configDir "$FLINK_CONF_DIR")" || exit 1`,
    'mapfile -t said < <(echo "$said" | sed -n "s/^BASH_JAVA_UTILS_EXEC_RESULT://p")',
    `exec java ${OPENS} \${said[0]} -cp "$here/lib/*" ${main} --configDir "$FLINK_CONF_DIR" \${said[1]}`,
  ].join('\n');

const FLINK: Readonly<Record<string, string>> = {
  'jobmanager.sh': flinkServer('GET_JM_RESOURCE_PARAMS', 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint'),
  'taskmanager.sh': flinkServer('GET_TM_RESOURCE_PARAMS', 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner'),
  'sql-client.sh': `exec java ${OPENS} $JVM_ARGS -cp "$here/lib/*:$here/opt/*:$here/../jars/*" org.apache.flink.table.client.SqlClient "$@"`,
};
