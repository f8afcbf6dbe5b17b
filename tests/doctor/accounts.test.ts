import { accountChecks } from '../../doctor/accounts';
import { ENVIRONMENT, ESTATE, inFolder } from '../model/folder';

const FILES = {
  ...ESTATE,
  'environments/prod.yaml': { ...ENVIRONMENT, account: { id: '1111222233334444', role: 'deploy' } },
  'environments/dev.yaml': {
    ...ENVIRONMENT,
    network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i'] },
    account: { id: '5555666677778888' },
  },
  'environments/old.yaml': { ...ENVIRONMENT, network: { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] } },
};
const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIx', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };

describe('accounts that doctor tells', () => {
  it('are those of environments that say one, with the way into each', () => {
    const told = inFolder(FILES, (folder) => accountChecks(folder, { env: KEY, home: '/nobody' }));
    expect(told.map(({ name, status, found }) => [name, status, found])).toEqual([
      ['account of dev', 'ok', '5555666677778888, with credentials of its own'],
      [
        'account of prod',
        'ok',
        '1111222233334444, by role acs:ram::1111222233334444:role/deploy, assumed with the access key (ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET)',
      ],
    ]);
    expect(JSON.stringify(told)).not.toContain('LTAIx');
  });

  it('are missing without credentials, each with what to set', () => {
    const told = inFolder(FILES, (folder) => accountChecks(folder, { env: {}, home: '/nobody' }));
    expect(told.map(({ status, fix }) => [status, fix])).toEqual([
      ['missing', 'set credentials of account 5555666677778888'],
      ['missing', 'set credentials that may assume acs:ram::1111222233334444:role/deploy'],
    ]);
  });

  it('are none where there is no estate', () => expect(accountChecks('/nowhere', { env: {}, home: '/nobody' })).toEqual([]));
});
