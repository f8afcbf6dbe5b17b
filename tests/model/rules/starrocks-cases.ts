import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const risk = (starrocks: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, starrocks } });
const group = (options: object) => risk({ groups: { load: { nodes: 3, size: '16 CU', ...options } } });

export const STARROCKS_CASES: readonly RuleCase[] = [
  {
    code: 'starrocks.frontend.nodes',
    bad: risk({ frontend: { nodes: 4 } }),
    good: risk({ frontend: { nodes: 5 } }),
    message: 'frontends vote, so there must be an odd number of them from 1 to 11, got 4',
    fix: 'write nodes: 5',
    at: '4',
  },
  {
    code: 'starrocks.frontend.nodes',
    bad: risk({ frontend: { nodes: 13 } }),
    good: risk({ frontend: { nodes: 11 } }),
    message: 'frontends vote, so there must be an odd number of them from 1 to 11, got 13',
    fix: 'write nodes: 11',
    at: '13',
  },
  {
    code: 'starrocks.backend.nodes',
    bad: risk({ mode: 'shared_nothing', backend: { nodes: 2 } }),
    good: risk({ mode: 'shared_data', backend: { nodes: 2 } }),
    message: 'a shared_nothing instance has 3-50 backends, got 2',
    fix: 'write nodes: 3',
    at: '2',
  },
  {
    code: 'starrocks.node.size',
    bad: group({ size: '4 CU' }),
    good: group({ size: '8 CU' }),
    message: "a node of compute group 'load' needs at least 8 CU, a whole number of them, got 4 CU",
    fix: 'write size: 8 CU',
    at: '4 CU',
  },
  {
    code: 'starrocks.disk.size',
    bad: group({ disk: { size: '100 GiB' } }),
    good: group({ disk: { size: '200 GiB' } }),
    message: "a disk of compute group 'load' has 200-65000 GiB, a whole number of them, got 100 GiB",
    fix: 'write size: 200 GiB',
    at: '100 GiB',
  },
  {
    code: 'starrocks.disk.level',
    bad: group({ disk: { size: '400 GiB', level: 'pl2' } }),
    good: group({ disk: { size: '500 GiB', level: 'pl2' } }),
    message: 'disks of level pl2 have at least 500 GiB, got 400 GiB',
    fix: 'write size: 500 GiB, or level: pl1',
    at: 'pl2',
  },
  {
    code: 'starrocks.frontend.spec',
    bad: risk({ frontend: { spec: 'bigData' } }),
    good: risk({ frontend: { spec: 'ramEnhanced' } }),
    message: 'frontends are made as standard or ramEnhanced, got bigData',
    fix: 'remove spec',
    at: 'bigData',
  },
  {
    code: 'starrocks.trial.spec',
    bad: risk({ edition: 'trial', backend: { spec: 'localSSD' } }),
    good: risk({ edition: 'official', backend: { spec: 'localSSD' } }),
    message: 'the trial edition has standard nodes only, the backend asks for localSSD',
    fix: 'remove spec, or choose edition: official',
    at: 'localSSD',
  },
  {
    code: 'starrocks.groups.mode',
    bad: risk({ mode: 'shared_nothing', groups: { load: { nodes: 3, size: '16 CU' } } }),
    good: risk({ mode: 'lakehouse', groups: { load: { nodes: 3, size: '16 CU' } } }),
    message: "StarRocks instance 'risk' is shared_nothing and cannot have compute groups, got load",
    fix: 'remove groups, or choose mode: shared_data or lakehouse',
    at: 'groups:',
  },
  {
    code: 'starrocks.trial.production',
    bad: {
      ...risk({ edition: 'trial' }),
      'environments/prod.yaml': { ...ENVIRONMENT, production: true, state: { bucket: 'acme-tfstate' } },
    },
    good: risk({ edition: 'trial' }),
    message: "StarRocks instance 'risk' is a trial edition in a production environment",
    fix: 'write edition: official',
    at: 'trial',
  },
];
