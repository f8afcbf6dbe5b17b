import type { RosValue } from './workspace-template';

/** What gateways and sessions of one workspace have in common. */
export interface Runtime {
  /** For example `esr-4.6.0 (Spark 3.5.2, Scala 2.12)`. */
  readonly release: RosValue;
  /** The same as a text. */
  readonly displayRelease: string;
  readonly fusion: boolean;
  /** Name of the network connection, if there is one. */
  readonly network: string | undefined;
  /** Addresses of the Hive Metastore, if there is one. */
  readonly metastoreUris: RosValue | undefined;
  /** Logical ids of what has to be there before anything runs on `queue`. */
  after(queue: string): readonly string[];
}

/** The Spark settings that make a job reach the network and the metastore. */
export function sparkConf({ network, metastoreUris }: Runtime): Readonly<Record<string, unknown>> {
  return {
    ...(network === undefined ? {} : { 'spark.emr.serverless.network.service.name': network }),
    ...(metastoreUris === undefined ? {} : { 'spark.hadoop.hive.metastore.uris': metastoreUris }),
  };
}
