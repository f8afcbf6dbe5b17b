import { walkRehearsal } from '../../cli/adopting/account/walk-rehearsal';
import { requireBusiness } from '../../cli/adopting/find';
import { ofTheEstate } from '../../cli/adopting/of-the-estate';
import { settled } from '../../cli/adopting/settle';
import type { Attributes, Thing } from '../../cli/adopting/thing';
import type { Environment } from '../../model/model';
import { BUSINESS, ENVIRONMENT, load } from '../model/folder';

const thing = (type: string, id: string, attributes: Attributes = {}, business = 'risk'): Thing => ({
  type,
  id,
  attributes,
  place: '',
  business,
});
const bucket = (name: string): Thing => thing('alicloud_oss_bucket', name, { bucket: name });
const starrocks = (id: string, more: Attributes = {}): Thing =>
  thing('alicloud_star_rocks_instance', id, { instance_name: id, run_mode: 'shared_data', version: '3.3', ...more });
const group = (instance: string): Thing =>
  thing('alicloud_star_rocks_node_group', `${instance}:ng-1`, {
    instance_id: instance,
    node_group_name: 'q',
    resident_node_number: 1,
    cu: 8,
  });
const topic = (instance: string): Thing =>
  thing('alicloud_alikafka_topic', `${instance}:t`, { instance_id: instance, topic: 't', partition_num: 3, remark: 't' });
const kafka = (id: string): Thing =>
  thing('alicloud_alikafka_instance', id, {
    name: id,
    instance_type: 'alikafka_serverless',
    serverless_config: [{ reserved_publish_capacity: 60 }],
  });

function environmentWith(
  more: object,
  business: object = {},
): { readonly estate: NonNullable<ReturnType<typeof load>['estate']>; readonly prod: Environment } {
  const { estate } = load({ 'environments/prod.yaml': { ...ENVIRONMENT, ...more }, 'businesses/risk.yaml': { ...BUSINESS, ...business } });
  const prod = estate?.environments['prod'];
  if (!estate || !prod) throw new Error('the estate is not valid');
  return { estate, prod };
}
const left = (things: readonly Thing[], here: ReadonlyMap<string, string> = new Map()): Record<string, string> => {
  const { prod: environment } = environmentWith({ shared: { metastore: { kind: 'dlf' } } });
  const { omitted } = settled({ things, businesses: {} }, { environment, files: ['risk'], owners: new Map() }, { how: here });
  return Object.fromEntries(omitted.map(({ thing: { id }, why }) => [id, why]));
};

describe('what was found and cannot be adopted is left out', () => {
  it('with what belongs to it, each with its own reason', () => {
    const things = [
      starrocks('c-1', { tags: { 'managed-by': 'lakewright' } }),
      group('c-1'),
      starrocks('c-2'),
      group('c-2'),
      bucket('mine'),
    ];
    expect(left(things, new Map([['alicloud_oss_bucket mine', 'it holds the states of prod']]))).toEqual({
      mine: 'it holds the states of prod',
      'c-1': expect.stringContaining("'c-1' is what another estate has: its tags say so"),
      'c-1:ng-1': expect.stringContaining("'c-1:ng-1' belongs to 'c-1', which is not in the list"),
    });
  });

  it('of two of one name the later one, as names tell them apart here', () => {
    const things = [
      starrocks('c-1', { instance_name: 'reports' }),
      starrocks('c-2', { instance_name: 'reports' }),
      group('c-2'),
      bucket('b'),
    ];
    expect(left(things)).toEqual({
      'c-2': "'c-2' is called 'reports', as 'c-1' is; rename one of the two where it is, or leave one out",
      'c-2:ng-1': expect.stringContaining("'c-2:ng-1' belongs to 'c-2', which is not in the list"),
    });
  });

  it('an environment shares one Kafka instance: the first, or that of the first topic', () => {
    expect(Object.keys(left([kafka('k-1'), topic('k-1'), kafka('k-2'), topic('k-2')]))).toEqual(['k-2', 'k-2:t']);
    expect(Object.keys(left([topic('k-1'), topic('k-2')]))).toEqual(['k-2:t']);
  });

  it('whose it is to be is asked for once', () => {
    const { prod: environment } = environmentWith({});
    const things = [bucket('a'), bucket('b')].map(({ business: _, ...one }): Thing => one);
    const { open } = settled({ things, businesses: {} }, { environment, files: [], owners: new Map() }, { how: new Map() });
    expect(() => requireBusiness(open)).toThrow(
      '[adopt.business.missing] it is not said whose 2 things are to be\n  fix: add --business NAME, or --list FILE and say it there',
    );
    const { open: unknown } = settled(
      { things: [bucket('a'), bucket('b')], businesses: {} },
      { environment, files: [], owners: new Map() },
      { how: new Map() },
    );
    expect(() => requireBusiness(unknown)).toThrow(/^\[adopt\.business\.unknown\] there is no business 'risk'\n {2}fix: [^\n]*$/);
  });
});

test('what an estate uses as it is, keeps its states in, or describes is its own', () => {
  const { estate, prod } = environmentWith(
    {
      state: { bucket: 'company-states', existing: { lockInstance: 'company-tf', lockTable: 'locks' } },
      shared: { kafka: {}, metastore: { kind: 'cluster', existing: 'c-hive' } },
    },
    { buckets: { raw: { existing: 'company-raw' } }, lake: { kind: 'oss-hdfs' }, spark: { quota: '100 CU' } },
  );
  const named = (attribute: string, ...names: readonly string[]): Record<string, Readonly<Record<string, unknown>>> =>
    Object.fromEntries(names.map((name, index) => [`N${index}`, { [attribute]: name }]));
  const document = {
    resource: {
      alicloud_star_rocks_instance: named('instance_name', 'acme-prod-risk', '${x.y}'),
      alicloud_alikafka_topic: named('topic', 'risk.t', 'risk.u'),
    },
  };
  const shared = { resource: { alicloud_alikafka_instance: named('name', 'acme-prod') } };
  const stacks = Object.entries({ 'risk-prod': document, 'shared-prod': shared }).map(([name, one]) => ({ name, text: '', document: one }));
  const onKafka = (instance: string, topic: string): Thing =>
    thing('alicloud_alikafka_topic', `${instance}:${topic}`, { instance_id: instance, topic });
  const things = [
    bucket('company-states'),
    bucket('company-raw'),
    bucket('company-other'),
    bucket('acme-prod-risk-lake'),
    thing('alicloud_emrv2_cluster', 'c-hive', { cluster_name: 'hive' }),
    starrocks('c-1', { instance_name: 'acme-prod-risk' }),
    group('c-1'),
    starrocks('c-2', { instance_name: '${x.y}' }),
    group('c-2'),
    thing('alicloud_alikafka_instance', 'k-1', { name: 'acme-prod' }),
    onKafka('k-1', 'risk.t'),
    onKafka('k-1', 'by-hand'),
    onKafka('k-2', 'risk.t'),
    thing('ALIYUN::EMR::SparkWorkspace', 'w-1', { WorkspaceName: 'acme-prod-risk' }),
  ];
  const { how, kafka: shares } = ofTheEstate(estate, prod, stacks, things);
  expect(shares).toBe('k-1');
  expect(Object.fromEntries(how)).toEqual({
    'alicloud_oss_bucket company-states': 'it holds the states of prod',
    'alicloud_oss_bucket company-raw': 'risk uses it as it is: buckets',
    'alicloud_oss_bucket acme-prod-risk-lake': "stack 'risk-prod' describes one of this name",
    'alicloud_emrv2_cluster c-hive': 'prod uses it as it is: shared.metastore',
    'alicloud_star_rocks_instance c-1': "stack 'risk-prod' describes one of this name",
    'alicloud_star_rocks_node_group c-1:ng-1': "it belongs to 'c-1': stack 'risk-prod' describes one of this name",
    'alicloud_alikafka_instance k-1': "stack 'shared-prod' describes one of this name",
    'alicloud_alikafka_topic k-1:risk.t': "stack 'risk-prod' describes one of this name",
    'ALIYUN::EMR::SparkWorkspace w-1': "stack 'risk-prod' describes one of this name",
  });
  const byHand = { ...onKafka('k-1', 'by-hand'), attributes: { instance_id: 'k-1', topic: 'by-hand', partition_num: 3, remark: 't' } };
  const found = settled(
    { things: [byHand], businesses: {} },
    { environment: prod, files: ['risk'], owners: new Map() },
    { how, kafka: 'k-1' },
  );
  expect(found.things).toEqual([byHand]);
});

test('a rehearsal tells all that is in the account of the environment', () => {
  const instance = {
    kind: 'alicloud_star_rocks_instance',
    region: 'cn-hangzhou',
    attributes: { instance_name: 'a' },
  };
  const objects = [
    { ...instance, id: 'c-1' },
    { ...instance, id: 'c-2', account: '1111222233334444' },
    { kind: 'alicloud_vpc', id: 'vpc-1', region: 'cn-hangzhou', attributes: {} },
  ];
  const [found, ...more] = walkRehearsal(['bucket', 'starrocks'], { region: 'cn-hangzhou' }, objects);
  expect([found?.id, more]).toEqual(['c-1', []]);
  expect(found?.attributes).toMatchObject({ instance_name: 'a', tags: null, vswitches: null });
  const [other] = walkRehearsal(['starrocks'], { region: 'cn-hangzhou', account: { id: '1111222233334444' } }, objects);
  expect(other?.id).toBe('c-2');
});
