/** What a workspace's programs know of their surroundings. */
export interface SparkSurroundings {
  readonly namespace: string;
  /** Thrift addresses; absent where there is no metastore. */
  readonly metastore?: string;
  readonly warehouse: string;
  /** Hadoop's settings of the object store. */
  readonly hadoop: Readonly<Record<string, string>>;
}

export const SPARK = { config: 'spark', templates: 'spark-templates', account: 'spark', image: 'apache/spark:3.5.8' } as const;

/** What is the same for every queue. */
export const sparkDefaults = ({ namespace, metastore, warehouse, hadoop }: SparkSurroundings): Readonly<Record<string, string>> => ({
  'spark.kubernetes.namespace': namespace,
  'spark.kubernetes.container.image': SPARK.image,
  'spark.kubernetes.authenticate.driver.serviceAccountName': SPARK.account,
  'spark.executor.memory': '512m',
  'spark.executor.cores': '1',
  'spark.kubernetes.executor.request.cores': '100m',
  'spark.sql.warehouse.dir': warehouse,
  ...(metastore !== undefined && {
    'spark.sql.catalogImplementation': 'hive',
    'spark.hadoop.hive.metastore.uris': metastore,
  }),
  ...Object.fromEntries(Object.entries(hadoop).map(([key, value]) => [`spark.hadoop.${key}`, value])),
});

/** Settings that send a job to a queue: its pods are made by the queue's template, as Spark has no setting for a priority class. */
export const queueSettings = (queue: string): Readonly<Record<string, string>> => ({
  'spark.kubernetes.driver.podTemplateFile': `/templates/${queue}.yaml`,
  'spark.kubernetes.executor.podTemplateFile': `/templates/${queue}.yaml`,
});

export const confText = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} ${value}\n`)
    .join('');

/** A pod of a queue. */
export const podTemplate = (priorityClass: string, secret: string): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'spec:',
    `  priorityClassName: ${priorityClass}`,
    '  enableServiceLinks: false',
    '  containers:',
    '    - name: spark-kubernetes-executor',
    '      env:',
    '        - name: AWS_ACCESS_KEY_ID',
    `          valueFrom: { secretKeyRef: { name: ${secret}, key: accessKey } }`,
    '        - name: AWS_SECRET_ACCESS_KEY',
    `          valueFrom: { secretKeyRef: { name: ${secret}, key: password } }`,
    '',
  ].join('\n');
