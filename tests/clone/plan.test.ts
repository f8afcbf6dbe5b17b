import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaks, ownWords } from '../../clone/leaks';
import { inFolder, ENVIRONMENT, ESTATE, BUSINESS } from '../model/folder';
import { ESTATES, estateIn } from '../support/estates';
import { clonedEstate, plan, planned } from './support/plan';

const [DEFAULT] = [ESTATES['estate'] ?? ''];

describe('what a clone changes in files', () => {
  it('keeps every line that it has nothing to say to', () => {
    const { files } = plan(DEFAULT, { scale: '0.25' });
    const before = readFileSync(join(DEFAULT, 'businesses/risk.yaml'), 'utf8').split('\n');
    const after = (files.get('businesses/risk.yaml') ?? '').split('\n');
    expect(after.length).toBe(before.length);
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed.every((line) => line.includes(', eu: '))).toBe(true);
    expect(changed).toContain('  quota: { default: 400 CU, prod: 4000 CU, eu: 1000 CU }');
  });

  it('scales what nodes compute together, also where only their number is written for the source', () => {
    const starrocks = { groups: { load: { nodes: { default: 3, prod: 12 }, size: '16 CU' } } };
    inFolder({ ...ESTATE, 'businesses/risk.yaml': { ...BUSINESS, starrocks } }, (folder) => {
      const { eu } = clonedEstate(folder, { scale: '0.25' }).environments;
      expect(eu?.businesses['risk']?.starrocks['main']?.groups['load']).toMatchObject({ nodes: 3, size: 16 });
    });
  });

  it('opens no gateway, lets nobody in, and may be destroyed', () => {
    const spark = {
      quota: '100 CU',
      queues: { adhoc: { max: '50 CU' } },
      kyuubi: { queue: 'adhoc', public: { default: false, prod: true } },
      livy: { queue: 'adhoc', public: true },
      members: { alice: { id: '291234567890123456' } },
    };
    inFolder({ ...ESTATE, 'businesses/risk.yaml': { ...BUSINESS, lake: { onRemoval: 'retain' }, spark } }, (folder) => {
      const risk = clonedEstate(folder).environments['eu']?.businesses['risk'];
      expect(risk?.spark['main']?.members).toEqual({});
      expect(risk?.spark['main']).toMatchObject({ kyuubi: { public: false }, livy: { public: false } });
      expect(risk?.lake?.onRemoval).toBe('destroy');
      const kept = clonedEstate(folder, { keep: ['risk.spark.members'] }).environments['eu']?.businesses['risk'];
      expect(Object.keys(kept?.spark['main']?.members ?? {})).toEqual(['alice']);
    });
  });

  it('leaves out a workload that reads what the copy has not, and says so', () => {
    const { decisions } = plan(DEFAULT, { businesses: ['risk'] });
    expect(decisions).toContainEqual(expect.objectContaining({ what: 'risk.access.analysts', does: 'skipped' }));
    expect(Object.keys(clonedEstate(DEFAULT, { businesses: ['risk'] }).environments['eu']?.businesses['risk']?.access ?? {})).toEqual([
      'etl',
    ]);
  });
});

describe('what the estate decides itself', () => {
  const decided = (rows: string) => ({
    ...ESTATE,
    'clones.yaml': `decisions: [${rows}]\n`,
    'businesses/more.yaml': { owner: 'a@b.example', costCenter: '1' },
    'environments/prod.yaml': { ...ENVIRONMENT, businesses: ['risk', 'more'] },
  });

  it('leaves a business out by its name, unless it is asked for', () => {
    inFolder(decided('{ what: more, does: leave-out, why: nobody tests it }'), (folder) => {
      expect(plan(folder).record.businesses).toEqual(['risk']);
      expect(plan(folder).decisions).toContainEqual({ what: 'more', does: 'skipped', why: 'nobody tests it' });
      expect(plan(folder, { businesses: ['more'] }).record.businesses).toEqual(['more']);
    });
  });

  it('is refused where it names nothing that is written, with its place', () => {
    inFolder(decided('{ what: risk.lake, does: keep, why: a }, { what: risk.lak, does: leave-out, why: b }'), (folder) => {
      expect(planned(folder)).toMatch(/clones\.yaml:1:\d+ \[clone\.decision\.unknown\] a decision is about risk\.lak, /);
      expect(String(planned(folder)).match(/clone\.decision\.unknown/g)).toHaveLength(1);
    });
  });
});

describe('refusals', () => {
  it('of an environment on a local cluster', () => {
    expect(planned(DEFAULT, { source: 'local' })).toMatch(/^\[clone\.source\.kubernetes\] 'local' runs on Kubernetes/);
  });

  it('of a request come all at once, each with its fix', () => {
    const text = planned(DEFAULT, { source: 'prd', target: 'dev', scale: '0', ttl: 'soon', region: 'eu-centrl-1' });
    const codes = [...String(text).matchAll(/^\[([\w.-]+)\].*\n {2}fix: \S/gm)].map(([, code]) => code);
    expect(codes).toEqual(['clone.source.unknown', 'clone.target.exists', 'clone.region.unknown', 'clone.scale.range', 'clone.ttl.form']);
  });

  it('of the words, the network and what is written come at once, what is written with its place', () => {
    const external = { ...ENVIRONMENT, shared: { kafka: {}, metastore: { kind: 'external', uris: ['thrift://10.200.0.10:9083'] } } };
    const clones = { ranges: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((range) => ({ range, why: 'the company' })) };
    inFolder({ ...ESTATE, 'environments/prod.yaml': external, 'clones.yaml': clones }, (folder) => {
      const text = String(planned(folder, { scale: '0', ttl: '2020-01-01', businesses: ['rsk'], region: 'cn-nowhere' }));
      expect(text.match(/\[[\w.-]+\]/g)).toEqual([
        '[clone.business.unknown]',
        '[clone.region.unknown]',
        '[clone.scale.range]',
        '[clone.ttl.past]',
        '[clone.cidr.full]',
        '[clone.undecided]',
      ]);
      expect(text).toMatch(/environments\/prod\.yaml:\d+:\d+ \[clone\.undecided\]/);
      expect(text.match(/fix: change --(?:business|region|scale|ttl): /g)).toHaveLength(4);
    });
  });

  it.each([
    [{ scale: '7' }, 'clone.scale.range'],
    [{ ttl: '2026-11-27' }, 'clone.ttl.past'],
    [{ ttl: '0d' }, 'clone.ttl.form'],
    [{ businesses: ['marketing'] }, 'clone.business.unknown'],
    [{ target: 'default' }, 'clone.target.name'],
    [{ data: 'all' }, 'clone.data.unknown'],
    [{ region: 'eu-west-1', zones: ['eu-west-1a'] }, 'the nearest region that has everything is eu-central-1'],
    [{ region: 'cn-chengdu' }, 'clone.zones.unknown'],
  ])('%j: %s', (request, words) => expect(planned(DEFAULT, request)).toContain(words));

  it('name the nearest region that has Kafka, and say what nobody lists', () => {
    expect(planned(DEFAULT, { region: 'cn-nanjing', zones: ['cn-nanjing-a'] })).toMatch(
      /\[clone\.region\.service\] shared: ApsaraMQ for Kafka is not known to be offered in cn-nanjing\n {2}fix: the nearest region that has everything is cn-shanghai/,
    );
    expect(plan(DEFAULT, { region: 'eu-central-1' }).warnings).toEqual([
      'no list of the regions of StarRocks is known: see that it is offered in eu-central-1 before you deploy',
    ]);
    expect(plan(DEFAULT).warnings).toEqual([]);
    expect(plan(DEFAULT, { keep: ['kms'] }).warnings).toEqual(['--keep kms keeps nothing: there is no such thing to decide about']);
  });

  it('come where no network is free', () => {
    const clones = { ranges: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((range) => ({ range, why: 'the company' })) };
    inFolder({ ...ESTATE, 'clones.yaml': clones }, (folder) => expect(planned(folder)).toContain('[clone.cidr.full]'));
  });

  it('come where nobody can decide, until somebody does', () => {
    const external = { ...ENVIRONMENT, shared: { kafka: {}, metastore: { kind: 'external', uris: ['thrift://10.200.0.10:9083'] } } };
    inFolder({ ...ESTATE, 'environments/prod.yaml': external }, (folder) => {
      expect(planned(folder)).toContain('--keep shared.metastore.uris');
      expect(typeof planned(folder, { keep: ['shared.metastore.uris'] })).toBe('object');
    });
  });
});

it('a word of the source is found where it stands by itself', () => {
  const prod = estateIn(DEFAULT).environments['prod'];
  const words = prod ? ownWords('acme', prod) : [];
  expect(words).toContain('acme-tfstate-prod');
  expect(leaks(words, 'risk-eu', '{"bucket": "acme-tfstate-prod"}')).toMatchObject([{ code: 'clone.source.leaked' }]);
  expect(leaks(words, 'risk-eu', '{"bucket": "acme-tfstate-prod-eu", "name": "acme-prod-eu"}')).toEqual([]);
});
