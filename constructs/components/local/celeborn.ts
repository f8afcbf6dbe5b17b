import { hostOf } from '../../core/kubernetes/names';

export const CELEBORN = { master: 'celeborn-master', worker: 'celeborn-worker', port: 9097, disk: '/data', diskGib: 10 } as const;

/** Where clients and workers find the master. */
const celebornMaster = (platform: string): string => `${hostOf(CELEBORN.master, platform)}:${CELEBORN.port}`;

/** `celeborn-defaults.conf` of both: one master that keeps nothing, and a worker with one disk, which it does not watch. */
export const celebornConf = (platform: string): string =>
  Object.entries({
    'celeborn.master.endpoints': celebornMaster(platform),
    'celeborn.master.ha.enabled': 'false',
    'celeborn.master.port': CELEBORN.port,
    'celeborn.worker.storage.dirs': `${CELEBORN.disk}:disktype=SSD:capacity=${CELEBORN.diskGib}Gi`,
    'celeborn.worker.monitor.disk.enabled': 'false',
    // The usual reserve of 5 GiB is half of this disk.
    'celeborn.worker.storage.disk.reserve.size': '1G',
  })
    .map(([key, value]) => `${key} ${value}\n`)
    .join('');

/** What a Spark program has to know of it; its client has to be in `/jars` of driver and executors, before they start. */
export const celebornSpark = (platform: string): Readonly<Record<string, string>> => ({
  'spark.shuffle.manager': 'org.apache.spark.shuffle.celeborn.SparkShuffleManager',
  'spark.serializer': 'org.apache.spark.serializer.KryoSerializer',
  'spark.shuffle.service.enabled': 'false',
  'spark.sql.adaptive.localShuffleReader.enabled': 'false',
  'spark.celeborn.master.endpoints': celebornMaster(platform),
  'spark.driver.extraClassPath': '/jars/*',
  'spark.executor.extraClassPath': '/jars/*',
});

/** Makes a job fail where Celeborn is not there; otherwise Spark would shuffle without it. */
export const CELEBORN_ONLY = { 'spark.celeborn.client.spark.shuffle.fallback.policy': 'NEVER' } as const;

/** Its client for Spark 3: releases of one line work with the line before and after it. */
export const CELEBORN_JAR =
  'https://repo1.maven.org/maven2/org/apache/celeborn/celeborn-client-spark-3-shaded_2.12/0.5.4/celeborn-client-spark-3-shaded_2.12-0.5.4.jar';
