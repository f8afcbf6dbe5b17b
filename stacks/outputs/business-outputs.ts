/**
 * What a business's programs need to find its things: the same keys on Alibaba Cloud and on a local Kubernetes. Maps are keyed as in
 * the business's YAML; a single unnamed thing is keyed `main`. Secrets are named, never given.
 */
export interface BusinessOutputs {
  readonly lake: LakeOutputs | null;
  readonly buckets: Readonly<Record<string, string>>;
  readonly spark: Readonly<Record<string, SparkOutputs>>;
  readonly starrocks: Readonly<Record<string, StarRocksOutputs>>;
  readonly kafka: KafkaOutputs | null;
  /** Workload to the ARN of its role. */
  readonly roles: Readonly<Record<string, string>>;
}

export interface LakeOutputs {
  readonly bucket: string;
  readonly uri: string;
  /** Layer to its address. */
  readonly layers: Readonly<Record<string, string>>;
  /** Layer to the days after which jobs have to delete its files themselves, because OSS-HDFS cannot expire them. */
  readonly engine_expiry: Readonly<Record<string, number>>;
}

export interface SparkOutputs {
  readonly workspace_id: string;
  readonly workspace_name: string;
  /** Names of the queues that jobs may be submitted to. */
  readonly queues: readonly string[];
  /** Absent where there is no such gateway. */
  readonly kyuubi?: SparkKyuubiOutputs;
  readonly livy?: SparkLivyOutputs;
  /** Session to its id. */
  readonly sessions: Readonly<Record<string, string>>;
}

export interface SparkKyuubiOutputs {
  /** Host, inside the network. */
  readonly endpoint: string;
  /** A token goes to its end. */
  readonly jdbc_url: string;
  /** Token to the KMS secret that holds it. */
  readonly token_secrets: Readonly<Record<string, string>>;
}

export interface SparkLivyOutputs {
  /** Host and path, inside the network. */
  readonly endpoint: string;
  /** Token to the KMS secret that holds it. */
  readonly token_secrets: Readonly<Record<string, string>>;
}

export interface StarRocksOutputs {
  readonly instance_id: string;
  /** `host:9030`, MySQL protocol. */
  readonly query_endpoint: string;
  /** `host:8030`, loads. */
  readonly http_endpoint: string;
  /** Compute groups beside the default one. */
  readonly groups: readonly string[];
  /** KMS secret that holds the password of user `admin`. */
  readonly admin_secret: string;
}

export interface KafkaOutputs {
  readonly instance_id: string;
  /** Bootstrap servers that clients should use. */
  readonly bootstrap: string;
  readonly topics: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Workload to the KMS secret that holds its SASL password. */
  readonly user_secrets: Readonly<Record<string, string>>;
}

export const BUSINESS_DESCRIPTIONS: Readonly<Record<keyof BusinessOutputs, string>> = {
  lake: 'bucket and layers of the lake',
  buckets: 'OSS buckets beside the lake',
  spark: 'Spark workspaces',
  starrocks: 'StarRocks instances',
  kafka: 'topics, groups and users',
  roles: 'RAM roles of the workloads',
};
