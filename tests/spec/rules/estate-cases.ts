import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const prod = (options: object) => ({ 'environments/prod.yaml': { ...ENVIRONMENT, ...options } });
const two = (first: object, second: object) => ({
  'environments/dev.yaml': { ...ENVIRONMENT, network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i'] }, ...first },
  ...prod(second),
});
const network = (cidr: string, zone = 'cn-hangzhou-i') => ({ cidr, zones: [zone] });
const metastore = (options: object) => prod({ shared: { metastore: { kind: 'emr', ...options } } });
const business = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });

export const ESTATE_CASES: readonly RuleCase[] = [
  {
    code: 'environment.name.reserved',
    bad: { 'environments/default.yaml': { ...ENVIRONMENT, network: network('10.30.0.0/16') } },
    good: { 'environments/staging.yaml': { ...ENVIRONMENT, network: network('10.30.0.0/16') } },
    message: "no environment can be called 'default': that word stands for all others in values by environment",
    fix: 'rename the file',
    at: 'region:',
  },
  {
    code: 'environment.production.data-loss',
    bad: prod({ production: true, allowDataLoss: true }),
    good: prod({ production: true }),
    message: "production environment 'prod' allows data loss",
    fix: 'remove allowDataLoss; a single removal is allowed through the guard, with a reason and a date',
    at: 'true',
  },
  {
    code: 'environment.production.expires',
    bad: prod({ production: true, expires: '2027-01-31' }),
    good: prod({ production: false, expires: '2027-01-31' }),
    message: "production environment 'prod' expires on 2027-01-31, after which sweep removes it",
    fix: 'remove expires, or production: true',
    at: '2027-01-31',
  },
  {
    code: 'environment.production.local-state',
    bad: prod({ production: true }),
    good: prod({ production: true, state: { bucket: 'acme-tfstate-prod' } }),
    message: "production environment 'prod' keeps its state in local files, without a lock",
    fix: 'write state: { bucket: acme-tfstate-prod }',
    at: 'folder:',
  },
  {
    code: 'environment.state.shared',
    bad: two({ state: { bucket: 'acme-tfstate' } }, { state: { bucket: 'acme-tfstate' } }),
    good: two({ state: { bucket: 'acme-tfstate-dev' } }, { state: { bucket: 'acme-tfstate-prod' } }),
    message: "state bucket 'acme-tfstate' is also the one of prod: who may change one environment could change both",
    fix: 'give each environment a bucket of its own',
    at: 'acme-tfstate',
  },
  {
    code: 'environment.service-roles.twice',
    bad: two({ serviceRoles: 'create' }, { serviceRoles: 'create' }),
    good: two({ serviceRoles: 'existing' }, { serviceRoles: 'create' }),
    message: 'service-linked roles exist once per account, prod makes them too',
    fix: 'write serviceRoles: existing in all but one, unless they are in different accounts',
    at: 'create',
  },
  {
    code: 'environment.logs.retention',
    bad: prod({ logs: { retention: '12 hours' } }),
    good: prod({ logs: { retention: '24 hours' } }),
    message: 'logs are kept 1-3650 whole days, got 12 hours',
    fix: 'write it in days, like 30 days',
    at: '12 hours',
  },
  {
    code: 'environment.limits.exceeded',
    bad: { ...prod({ limits: { spark: '100 CU' } }), ...business({ spark: { workspaces: { a: { quota: '60 CU' }, b: { quota: '60 CU' } } } }) },
    good: { ...prod({ limits: { spark: '120 CU' } }), ...business({ spark: { workspaces: { a: { quota: '60 CU' }, b: { quota: '60 CU' } } } }) },
    message: "spark adds up to 120 CU, the account's limit is 100 CU",
    fix: 'lower sizes in prod, or have the limit raised and write it to limits.spark',
    at: '100 CU',
  },
  {
    code: 'environment.limits.exceeded',
    bad: { ...prod({ limits: { starrocks: '50 CU' } }), ...business({ starrocks: { groups: { load: { nodes: 1, size: '8 CU' } } } }) },
    good: { ...prod({ limits: { starrocks: '56 CU' } }), ...business({ starrocks: { groups: { load: { nodes: 1, size: '8 CU' } } } }) },
    message: "starrocks adds up to 56 CU, the account's limit is 50 CU",
    fix: /limits\.starrocks/,
    at: '50 CU',
  },
  {
    code: 'environment.key-pair.assumed',
    bad: metastore({}),
    good: metastore({ keyPair: 'acme-emr' }),
    message: "an EMR cluster needs an ECS key pair that exists in cn-hangzhou; 'acme-prod-emr' is assumed",
    fix: 'make it, and name it with shared.metastore.keyPair',
    at: 'metastore:',
  },
  {
    code: 'network.cidr.unusable',
    bad: prod({ network: network('8.8.0.0/16') }),
    good: prod({ network: network('192.168.0.0/16') }),
    message: "'8.8.0.0/16' is not private, ranges inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 are",
    fix: 'write a private block, like 10.20.0.0/16',
    at: '8.8.0.0/16',
  },
  {
    code: 'network.cidr.unusable',
    bad: prod({ network: network('10.20.0.0/26') }),
    good: prod({ network: network('10.20.0.0/25') }),
    message: "'10.20.0.0/26' is too small to be cut into 16, the smallest is a /25",
    fix: 'write a private block, like 10.20.0.0/16',
    at: '10.20.0.0/26',
  },
  {
    code: 'network.zones.unusable',
    bad: prod({ network: network('10.20.0.0/16', 'cn-shanghai-g') }),
    good: prod({ region: 'cn-shanghai', network: network('10.20.0.0/16', 'cn-shanghai-g') }),
    message: "'cn-shanghai-g' is not a zone of cn-hangzhou",
    fix: 'write zones of the region once each, like cn-hangzhou-b',
    at: '- cn-shanghai-g',
  },
  {
    code: 'network.cidr.overlap',
    bad: two({ network: network('10.0.0.0/8') }, {}),
    good: two({ network: network('10.21.0.0/16') }, {}),
    message: "10.20.0.0/16 overlaps 10.0.0.0/8 of environment 'dev': the two could never be connected",
    fix: 'choose a block of its own for each environment, also across regions',
    at: '10.20.0.0/16',
  },
  {
    code: 'removal.one-key',
    bad: business({ lake: { onRemoval: 'destroy' } }),
    good: { ...business({ lake: { onRemoval: 'destroy' } }), ...prod({ allowDataLoss: true }) },
    message: "onRemoval: destroy takes a second key, which environment 'prod' does not give",
    fix: 'write allowDataLoss: true in environments/prod.yaml, or onRemoval: retain here',
    at: 'destroy',
  },
  {
    code: 'removal.one-key',
    bad: metastore({ keyPair: 'acme', onRemoval: 'destroy' }),
    good: metastore({ keyPair: 'acme' }),
    message: "onRemoval: destroy takes a second key, which environment 'prod' does not give",
    fix: 'write allowDataLoss: true too, or onRemoval: retain',
    at: 'destroy',
  },
];
