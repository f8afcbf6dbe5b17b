import type { Program } from '../../core/kubernetes/program';

const MAVEN = 'https://repo1.maven.org/maven2';
/** What Spark 3.5 needs to reach S3: not in its image, and of exactly its own Hadoop. */
export const S3_JARS: readonly string[] = [
  `${MAVEN}/org/apache/hadoop/hadoop-aws/3.3.4/hadoop-aws-3.3.4.jar`,
  `${MAVEN}/com/amazonaws/aws-java-sdk-bundle/1.12.262/aws-java-sdk-bundle-1.12.262.jar`,
];
export const CONNECT_JAR = `${MAVEN}/org/apache/spark/spark-connect_2.12/3.5.8/spark-connect_2.12-3.5.8.jar`;

/** Fetches jars before a driver starts; executors get them from their driver. */
export const fetchJars = (jars: readonly string[]): Program => ({
  image: 'spark',
  memory: 256,
  command: ['wget', '-q', '-P', '/jars', ...jars],
  mounts: { '/jars': 'jars' },
});
