/** From production that keeps everything and lets people in, to a copy that may go and lets nobody in. */
import { leaks, ownWords } from '../../clone/leaks';
import { refusalText } from '../../clone/refusal';
import { limitRefusals } from '../../clone/limits';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder } from '../model/folder';
import { estateIn } from '../support/estates';
import { clonedEstate, plan, planned } from './support/plan';
import { stacksIn } from './support/synthesized';

const MEMBER = '291234567890123456';
const PRODUCTION = {
  ...ENVIRONMENT,
  production: true,
  state: { bucket: 'acme-tfstate-prod' },
  serviceRoles: 'create',
  kms: { instance: 'kst-hzz62ee817bdyyr5x62tl', key: 'key-hzz6308fa2beq0sv1u3mp' },
  limits: { spark: '1500 CU' },
  shared: { kafka: { capacity: '120 MB/s' }, metastore: { kind: 'emr', keyPair: 'prod-machines' } },
};
const RISK = {
  ...BUSINESS,
  lake: { onRemoval: 'retain', layers: { ods: {} } },
  buckets: { contracts: { onRemoval: 'retain', versioning: true } },
  spark: {
    quota: '1000 CU',
    queues: { adhoc: { max: '500 CU', schedule: { '08:00-20:00': '200 CU' } } },
    kyuubi: { queue: 'adhoc', public: true },
    livy: { queue: 'adhoc', public: { default: false, prod: true } },
    members: { alice: { id: MEMBER } },
  },
  starrocks: { groups: { query: { nodes: 3, size: '16 CU' } }, ossRole: 'acme-prod-reads-oss', onRemoval: 'retain' },
  kafka: { allowedIps: ['172.16.9.0/24'], topics: { events: { partitions: 24, retention: '3 days' } } },
  access: { etl: { submit: ['adhoc'], read: ['lake/ods'], consume: ['events'] } },
};
const FOLDER = { ...ESTATE, 'environments/prod.yaml': PRODUCTION, 'businesses/risk.yaml': RISK };
const ASKED = { scale: '0.5', keep: ['risk.starrocks.ossRole'] };

describe('a copy of production that keeps everything', () => {
  it('holds nothing of it but what the report tells', () => {
    inFolder(FOLDER, (folder) => {
      const made = plan(folder, ASKED);
      const [prod, after] = [estateIn(folder).environments['prod'], clonedEstate(folder, ASKED)];
      const words = [...(prod ? ownWords('acme', prod) : []), ...made.forbidden];
      expect(words).toEqual(expect.arrayContaining(['acme-tfstate-prod', 'prod-machines', MEMBER]));
      const stacks = stacksIn(after, 'eu');
      expect(stacks.flatMap(({ text }, index) => leaks(words, String(index), text))).toEqual([]);
      // What is told may be there: the account's KMS instance, the networks that Kafka lets in, the role that was kept.
      const told = made.decisions.filter(({ does }) => ['shared', 'kept'].includes(does)).map(({ what }) => what);
      expect(told.sort()).toEqual(['kms', 'limits', 'risk.starrocks.ossRole', 'serviceRoles', 'risk.kafka.allowedIps'].sort());
      const all = stacks.map(({ text }) => text).join('\n');
      for (const shown of ['kst-hzz62ee817bdyyr5x62tl', '172.16.9.0/24', 'acme-prod-reads-oss']) expect(all).toContain(shown);
    });
  });

  it('with --data read-only names the layers of its source, and nothing else of it that the report does not tell', () => {
    inFolder(FOLDER, (folder) => {
      const asked = { ...ASKED, data: 'read-only' };
      const made = plan(folder, asked);
      const [prod, after] = [estateIn(folder).environments['prod'], clonedEstate(folder, asked)];
      const words = [...(prod ? ownWords('acme', prod, true) : []), ...made.forbidden];
      const stacks = stacksIn(after, 'eu');
      expect(stacks.flatMap(({ text }, index) => leaks(words, String(index), text))).toEqual([]);
      const lake = stacks.filter(({ text }) => leaks(['acme-prod-risk-lake'], '', text).length > 0);
      expect(lake).toHaveLength(1);
      expect(made.decisions.filter(({ what }) => what === 'readsFrom' || what === 'state').map(({ does }) => does)).toEqual([
        'shared',
        'shared',
      ]);
      expect(made.record.data).toBe('read-only');
      expect(after.environments['eu']?.readsFrom?.environment).toBe('prod');
    });
  });

  it('may go, is paused, and lets nobody in', () => {
    inFolder(FOLDER, (folder) => {
      const { prod, eu } = clonedEstate(folder, ASKED).environments;
      expect(eu).toMatchObject({
        production: false,
        onRemoval: 'destroy',
        allowDataLoss: true,
        schedules: 'paused',
        serviceRoles: 'existing',
        expires: '2026-12-05',
        state: { bucket: 'acme-tfstate-eu' },
      });
      expect(eu?.network.cidr).not.toBe(prod?.network.cidr);
      const risk = eu?.businesses['risk'];
      expect(risk?.spark['main']?.members).toEqual({});
      expect(risk?.spark['main']).toMatchObject({ kyuubi: { public: false }, livy: { public: false } });
      expect([risk?.lake, risk?.buckets['contracts'], risk?.starrocks['main']]).toMatchObject(Array(3).fill({ onRemoval: 'destroy' }));
    });
  });

  it('is refused where both exceed the account together, and a role of the source is asked about', () => {
    inFolder(FOLDER, (folder) => {
      const { prod, eu } = clonedEstate(folder, { ...ASKED, scale: '1' }).environments;
      expect(prod && eu && refusalText(limitRefusals([prod], eu))).toMatch(/prod and eu together use 2000 CU of spark, .* 1500 CU/);
      expect(planned(folder, { scale: '0.5' })).toContain('--keep risk.starrocks.ossRole');
    });
  });

  it('a name that an option holds is found where nobody told of it', () => {
    inFolder(FOLDER, (folder) => {
      const { forbidden } = plan(folder, ASKED);
      expect(leaks(forbidden, 'risk-eu', '{"KeyPairName": "prod-machines"}')).toMatchObject([{ code: 'clone.source.leaked' }]);
    });
  });
});
