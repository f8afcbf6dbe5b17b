import { stringify } from 'yaml';
import type { Files } from '../../model/folder';

const environment = (cidr: string): string =>
  stringify({
    region: 'cn-hangzhou',
    network: { cidr, zones: ['cn-hangzhou-i'] },
    state: { folder: '.state' },
    shared: { kafka: {} },
    businesses: ['risk'],
  });

/** A business in two environments that the rules of the estate find nothing wrong with. */
export const ESTATE = {
  'estate.yaml': 'name: acme\n',
  'environments/dev.yaml': environment('10.20.0.0/16'),
  'environments/prod.yaml': environment('10.30.0.0/16'),
  'businesses/risk.yaml': stringify({
    owner: 'risk@acme.example',
    costCenter: '4711',
    lake: { layers: { ods: {} } },
    buckets: { exports: {} },
    spark: { quota: '100 CU', queues: { night: { max: '40 CU' } } },
    starrocks: { groups: { query: { nodes: 1, size: '16 CU' } } },
    kafka: { topics: { 'loan-events': { partitions: 3, retention: '3 days' } } },
    access: { etl: { read: ['lake'], consume: ['loan-events'] } },
  }),
} satisfies Files;

/** {@link ESTATE} with the text of an extension. */
export const extended = (text: string): Files => ({ ...ESTATE, 'extensions/more.ts': text });

/** {@link ESTATE} whose workload `etl` is granted more than a policy has room for. */
export const MANY_LAYERS: Files = {
  ...ESTATE,
  'businesses/risk.yaml': stringify({
    owner: 'risk@acme.example',
    costCenter: '4711',
    lake: { layers: Object.fromEntries(layers().map((layer) => [layer, {}])) },
    access: { report: { read: ['lake/layer-0'] }, etl: { read: layers().map((layer) => `lake/${layer}`) } },
  }),
};

function layers(): string[] {
  return Array.from({ length: 120 }, (_, index) => `layer-${index}`);
}
