/** What a laptop reaches at localhost, by the same number as node port: kind maps ports when its cluster is made, so they are fixed. */
export const NODE_PORTS = {
  s3: 30333,
  metastore: 30083,
  kafka: 30094,
  starrocks: 30030,
  starrocksHttp: 30031,
  mysql: 30306,
  flink: 30081,
} as const;
