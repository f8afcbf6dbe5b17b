/** What a workspace's programs know of their surroundings. */
export interface SparkSurroundings {
  readonly namespace: string;
  /** Thrift addresses; absent where there is no metastore. */
  readonly metastore?: string;
  readonly warehouse: string;
  /** Hadoop's settings of the object store. */
  readonly hadoop: Readonly<Record<string, string>>;
  /** Settings of what keeps shuffled data; Spark itself without any. */
  readonly shuffle?: Readonly<Record<string, string>>;
}

export const SPARK = { config: 'spark', templates: 'spark-templates', account: 'spark', image: 'apache/spark:3.5.8' } as const;

/** What is the same for every queue. */
export const sparkDefaults = ({
  namespace,
  metastore,
  warehouse,
  hadoop,
  shuffle = {},
}: SparkSurroundings): Readonly<Record<string, string>> => ({
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
  ...shuffle,
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

/** A pod of a queue. @param jars what has to be there before its program starts; the rest comes from the driver */
export const podTemplate = (priorityClass: string, secret: string, jars: readonly string[] = []): string =>
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
    ...(jars.length === 0 ? [] : fetched(jars)),
    '',
  ].join('\n');

/** Jars in `/jars` of a pod that Spark makes. */
const fetched = (jars: readonly string[]): string[] => [
  '      volumeMounts:',
  '        - { name: jars, mountPath: /jars }',
  '  initContainers:',
  '    - name: jars',
  `      image: ${SPARK.image}`,
  `      command: [wget, -q, -P, /jars, ${jars.join(', ')}]`,
  '      volumeMounts:',
  '        - { name: jars, mountPath: /jars }',
  '  volumes:',
  '    - name: jars',
  '      emptyDir: {}',
];
