/** What the shared stack tells businesses; a service that the environment has not is null. */
export interface SharedOutputs {
  readonly kafka: SharedKafka | null;
  readonly metastore: SharedMetastore | null;
  readonly spark_admin: SharedSparkAdmin | null;
}

export interface SharedKafka {
  readonly instance_id: string;
  /** What clients should use: SASL where there are ACLs, plain text otherwise. */
  readonly bootstrap: string;
  readonly endpoint: string;
  readonly sasl_endpoint: string;
  readonly sasl_tls_endpoint: string;
}

export interface SharedMetastore {
  readonly kind: 'emr' | 'dlf' | 'external';
  /** Thrift addresses, comma-separated; empty for a catalog that is no Hive Metastore. */
  readonly uris: string;
  /** Catalog id; empty for a Hive Metastore. */
  readonly catalog_id: string;
}

export interface SharedSparkAdmin {
  /** What custom resources in the workspaces' ROS stacks name. */
  readonly service_token: string;
  readonly function_name: string;
  readonly role_name: string;
}

export const SHARED_DESCRIPTIONS: Readonly<Record<keyof SharedOutputs, string>> = {
  kafka: 'Kafka instance that businesses share',
  metastore: 'Hive Metastore or catalog that businesses share',
  spark_admin: 'function that manages queues, gateways, sessions, members and tokens',
};
