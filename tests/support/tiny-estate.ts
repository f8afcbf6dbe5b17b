/** The files of a small estate with all kinds of stacks, for tests that edit texts of it. */
export const TINY: Readonly<Record<string, string>> = {
  'estate.yaml': 'name: tiny\ntags: { platform: lake }\n',
  'environments/dev.yaml': `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared:
  kafka: { capacity: 60 MB/s }
businesses: [risk, lending]
`,
  'businesses/risk.yaml': `owner: data@acme.example
costCenter: "4711"
lake: { kind: oss-hdfs, layers: { ods: { expire: 90 days } } }
spark: { quota: 80 CU, queues: { night: { max: 40 CU } } }
kafka:
  topics:
    events: { partitions: 24, retention: 3 days }
`,
  'businesses/lending.yaml': `owner: data@acme.example
costCenter: "4712"
lake: { kind: oss, layers: { ods: { expire: 90 days } } }
starrocks: { backend: { nodes: 3 }, groups: { load: { nodes: 2, size: 16 CU } } }
`,
};
