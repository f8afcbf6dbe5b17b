import type { ComponentName } from './components';

/** Something that a laptop reaches at localhost. */
export interface LaptopPort {
  /** At localhost, and of the node: kind maps ports when its cluster is made, so they are fixed. */
  readonly node: number;
  /** Of the pod. */
  readonly pod: number;
  /** Only where the environment has it. @default - every local environment may */
  readonly of?: ComponentName;
  /** What is told when all is up, with commands to paste. @default - nothing, another port of the same program is told */
  readonly told?: (at: string, password: (secret: string) => string) => readonly string[];
}

const mysql = (at: string, password: string): string => `  MYSQL_PWD="${password}" mysql -h 127.0.0.1 -P ${at.split(':')[1] ?? ''} -u root`;

/** Every port that a laptop reaches, in the order in which they are told: no two may be the same. */
export const LAPTOP_PORTS = {
  s3: {
    node: 30333,
    pod: 8333,
    told: (at, password) => [
      `object store  http://${at}`,
      `  AWS_ACCESS_KEY_ID=admin AWS_SECRET_ACCESS_KEY="${password('s3-admin')}" aws --endpoint-url http://${at} s3 ls`,
    ],
  },
  metastore: { node: 30083, pod: 9083, told: (at) => [`metastore     thrift://${at}`] },
  kafka: {
    node: 30094,
    pod: 9094,
    told: (at) => [`Kafka         ${at} (SASL_PLAINTEXT, SCRAM-SHA-256; user names and passwords are in the secrets *-kafka)`],
  },
  starrocks: {
    node: 30030,
    pod: 9030,
    told: (at, password) => [`StarRocks     ${at}`, mysql(at, password('starrocks-root'))],
  },
  starrocksHttp: { node: 30031, pod: 8030 },
  mysql: { node: 30306, pod: 3306, of: 'mysql', told: (at, password) => [`MySQL         ${at}`, mysql(at, password('mysql-root'))] },
  flink: { node: 30081, pod: 8081, of: 'flink', told: (at) => [`Flink         http://${at}`] },
} as const satisfies Readonly<Record<string, LaptopPort>>;

/** Those that an environment with these components has. */
export const laptopPorts = (components: readonly ComponentName[]): LaptopPort[] =>
  Object.values<LaptopPort>(LAPTOP_PORTS).filter(({ of }) => of === undefined || components.includes(of));
