import { BUSINESS, ENVIRONMENT, type Files } from '../model/folder';

const network = (cidr: string) => ({ cidr, zones: ['cn-hangzhou-i'] });
const SPARK = { quota: { default: '80 CU', prod: '400 CU' }, queues: { batch: { max: { default: '40 CU', prod: '300 CU' } } } };

/** What two businesses say alike. */
export const STANDARD = { costCenter: '4711', lake: { layers: { ods: {}, ads: {} } }, spark: SPARK };

/** Two environments; `risk` and `lending` take a profile, and `risk` has a thing of its own. */
export const ALIKE: Files = {
  'estate.yaml': { name: 'acme' },
  'environments/dev.yaml': { ...ENVIRONMENT, network: network('10.10.0.0/16'), businesses: ['risk', 'lending'] },
  'environments/prod.yaml': { ...ENVIRONMENT, businesses: ['risk', 'lending'] },
  'profiles/standard.yaml': STANDARD,
  'businesses/risk.yaml': { profile: 'standard', owner: BUSINESS.owner, buckets: { raw: {} } },
  'businesses/lending.yaml': { profile: 'standard', owner: 'lending@acme.example' },
};

/** The same without a profile: each business says all of it. */
export const SPELLED_OUT: Files = {
  ...Object.fromEntries(Object.entries(ALIKE).filter(([path]) => !path.startsWith('profiles/'))),
  'businesses/risk.yaml': { owner: BUSINESS.owner, ...STANDARD, buckets: { raw: {} } },
  'businesses/lending.yaml': { owner: 'lending@acme.example', ...STANDARD },
};
