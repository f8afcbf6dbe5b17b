import { liveWholes } from '../../../model/live/wholes';
import { physicalNames } from '../../../model/names/inventory';
import { load } from '../folder';

const ESTATE = {
  'estate.yaml': { name: 'acme', names: { workspace: '{env}-{business}-lake' } },
  'environments/prod.yaml': {
    region: 'cn-hangzhou',
    network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] },
    state: { folder: '.state' },
    account: { id: '1111222233334444', role: 'deploy' },
    businesses: ['risk'],
  },
  'businesses/risk.yaml': {
    owner: 'risk@acme.example',
    costCenter: '4711',
    lake: {},
    spark: { quota: '60 CU', queues: { night: { max: '20 CU' } } },
  },
};

it('what a service would have to show is called as it is made, and is in the account of its environment', () => {
  const { estate, problems } = load({}, ESTATE);
  const environment = estate?.environments['prod'];
  if (!estate || !environment) throw new Error(JSON.stringify(problems));
  const [whole] = liveWholes(estate, environment);
  expect(whole).toMatchObject({ name: 'prod-risk-lake', role: 'acs:ram::1111222233334444:role/deploy', owner: 'risk' });
  expect(physicalNames(estate.name, environment).map(({ name }) => name)).toContain(whole?.name);
});
