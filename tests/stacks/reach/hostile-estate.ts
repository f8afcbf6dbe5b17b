import { formatProblems } from '../../../model';
import type { Estate } from '../../../model/model';
import { load } from '../../model/folder';

const LAKE = { layers: { ods: {}, ads: {} } };
const business = (more: object): object => ({ owner: 'data@acme.example', costCenter: '1', lake: LAKE, ...more });
const spark = {
  quota: '100 CU',
  kyuubi: { queue: 'root_queue', tokens: { bi: {} } },
  sessions: { sql: { kind: 'SQL', queue: 'root_queue' } },
};
const environment = (letter: number, businesses: readonly string[]): object => ({
  region: 'cn-hangzhou',
  network: { cidr: `10.${letter}.0.0/16`, zones: ['cn-hangzhou-i', 'cn-hangzhou-j'] },
  state: { folder: '.state' },
  shared: { kafka: {}, metastore: { kind: 'emr', keyPair: 'ops' } },
  businesses,
});

/** Names that begin with each other: environments `dev` and `dev-eu`, businesses `eu`, `risk` and `spark`; and everything that has a password. */
export function hostileEstate(): Estate {
  const { estate, problems } = load(
    {
      'estate.yaml': { name: 'acme' },
      'environments/dev.yaml': environment(1, ['eu', 'risk']),
      'environments/dev-eu.yaml': environment(2, ['risk', 'spark']),
      'businesses/eu.yaml': business({ spark, starrocks: { groups: { query: { nodes: 3, size: '16 CU' } } } }),
      'businesses/risk.yaml': business({
        spark: { ...spark, resourceGroup: true },
        redis: { cache: { memory: '4 GiB' } },
        access: {
          etl: { submit: ['root_queue'], read: ['lake/ods'], write: ['lake/ads'] },
          'spark-etl': { read: ['lake'] },
        },
      }),
      'businesses/spark.yaml': business({ spark, access: { reader: { read: ['risk/lake/ods'] } } }),
    },
    {},
  );
  if (!estate) throw new Error(formatProblems(problems));
  return estate;
}
