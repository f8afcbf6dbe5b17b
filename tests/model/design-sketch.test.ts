import { isError } from '../../model';
import { load } from './folder';

/** The shortest files that say something, as a newcomer would write them. */
const RISK = `owner: risk-data@acme.example
costCenter: "4711"
lake:
  kind: oss-hdfs
  layers: { ods: { expire: 90 days }, dwd: {}, ads: {} }
spark:
  quota: { default: 100 CU, prod: 4000 CU }
  engine: esr-4.6.0
  queues:
    night: { max: { default: 40 CU, prod: 2400 CU } }
    adhoc: { max: { default: 20 CU, prod: 400 CU } }
  kyuubi: { queue: adhoc }
starrocks:
  groups: { load: { nodes: 3, size: 16 CU }, query: { nodes: 3, size: 32 CU } }
kafka:
  topics: { loan-events: { partitions: 24, retention: 3 days } }
access:
  etl: { submit: [night], read: [lake/ods], write: [lake/dwd], consume: [loan-events] }
`;
const PROD = `target: alicloud
region: cn-hangzhou
production: true
network: { cidr: 10.20.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { bucket: acme-tfstate-prod }
shared:
  kafka: { capacity: 60 MB/s }
  metastore: { kind: emr }
businesses: [risk, lending]
`;

describe('a short estate', () => {
  const { estate, problems } = load(
    {},
    {
      'estate.yaml': 'name: acme\n',
      'environments/prod.yaml': PROD,
      'businesses/risk.yaml': RISK,
      'businesses/lending.yaml': 'owner: lending@acme.example\ncostCenter: "4712"\n',
    },
  );
  const { shared, businesses, ...environment } = estate?.environments['prod'] ?? {};
  const risk = businesses?.['risk'];

  it('loads, and says what it had to assume', () => {
    expect(problems.filter(isError)).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['metastore.key-pair.assumed']);
  });

  it('has everything that was left out', () => {
    expect(environment).toEqual({
      name: 'prod',
      target: 'alicloud',
      region: 'cn-hangzhou',
      production: true,
      timeZone: 'Asia/Shanghai',
      network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i', 'cn-hangzhou-j'], nat: false },
      state: { kind: 'oss', bucket: 'acme-tfstate-prod' },
      onRemoval: 'retain',
      allowDataLoss: false,
      scale: 1,
      schedules: 'active',
      logs: { retention: 30 * 86400 },
      serviceRoles: 'existing',
      limits: {},
      tags: {},
    });
    expect(shared).toMatchObject({
      kafka: { edition: 'serverless', capacity: 60, subscribe: 60, version: '3.3.1', acl: true, onRemoval: 'retain' },
      metastore: { kind: 'emr', keyPair: 'acme-prod-emr', database: { highAvailability: true, class: 'mysql.n2.medium.2c' } },
    });
    expect(risk?.lake).toEqual({
      kind: 'oss-hdfs',
      storageClass: 'Standard',
      versioning: false,
      onRemoval: 'retain',
      layers: { ods: { expire: 90 * 86400 }, dwd: {}, ads: {} },
    });
    expect(risk?.spark['main']).toMatchObject({
      quota: 4000,
      engine: 'esr-4.6.0',
      fusion: true,
      connectNetwork: true,
      sessions: {},
      kyuubi: { queue: 'adhoc', size: '2c8g', replicas: 1, public: false },
      queues: { night: { max: 2400, schedule: {}, environments: ['dev', 'production'] } },
    });
    expect(risk?.starrocks['main']).toMatchObject({
      version: '3.3',
      mode: 'shared_data',
      edition: 'official',
      frontend: { nodes: 3, size: 8 },
      groups: { query: { nodes: 3, size: 32, spec: 'standard', disk: { size: 200, count: 1, level: 'pl1' } } },
    });
    expect(risk?.kafka).toEqual({
      topics: { 'loan-events': { partitions: 24, retention: 3 * 86400, compact: false } },
      groups: { etl: {} },
      onRemoval: 'retain',
      allowedIps: [],
    });
    expect(risk?.access['etl']).toEqual({
      runsOn: 'ecs',
      submit: ['night'],
      read: ['lake/ods'],
      write: ['lake/dwd'],
      produce: [],
      consume: ['loan-events'],
      connect: [],
    });
  });
});
