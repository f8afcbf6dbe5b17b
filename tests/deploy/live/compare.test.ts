import { differencesOf } from '../../../deploy/live/compare';
import type { LivePart } from '../../../domain/live';
import { requireEstate } from '../../../model/require-estate';
import { liveWholes } from '../../../model/live/wholes';
import { ENVIRONMENT, LAKE, business, smallEstate } from '../small-estate';

const SPARK = `spark:
  quota: 100 CU
  queues:
    night: { max: 20 CU, schedule: { "22:00-06:00": 60 CU } }
  kyuubi: { queue: night }
  livy: { queue: night }
  sessions: { notes: { kind: NOTEBOOK, queue: night } }
  members: { lee: { id: "291234567890123456", roles: [DataScience] } }
`;

describe('what a service shows, held against the description', () => {
  const estate = smallEstate();
  estate.write('environments/dev.yaml', `${ENVIRONMENT}timeZone: Asia/Shanghai\n`);
  estate.write('businesses/risk.yaml', business(LAKE, SPARK));
  const read = requireEstate(estate.dir);
  afterAll(() => estate.remove());

  const [noon, midnight] = ['2026-11-29T04:00:00Z', '2026-11-29T16:00:00Z'].map((text) => Date.parse(text));
  const wholeAt = (now?: number) => {
    const environment = read.estate.environments['dev'];
    const whole = environment && liveWholes(read.estate, environment, now).find(({ owner }) => owner === 'risk');
    if (whole === undefined) throw new Error('the estate has a workspace');
    return whole;
  };
  const asDescribed = (now?: number): LivePart[] =>
    wholeAt(now).parts.map(({ type, name, values }) => ({
      type,
      name,
      values: Object.fromEntries(Object.entries(values).map(([property, { value }]) => [property, value])),
    }));
  const changed = (type: string, values: LivePart['values'], now?: number): LivePart[] =>
    asDescribed(now).map((part) =>
      part.type === type && part.name !== 'root_queue' && part.name !== 'dev_queue'
        ? { ...part, values: { ...part.values, ...values } }
        : part,
    );
  const lines = (found: readonly LivePart[], now?: number): string[] =>
    differencesOf(wholeAt(now), found, read.origins).map(({ what, how, option, declared, found: seen, place }) =>
      [`${place?.line ?? '-'}:${place?.column ?? '-'}`, what, how, option, declared, seen].filter((word) => word !== undefined).join(' '),
    );

  it('nothing differs where all is as described', () => {
    expect(lines(asDescribed())).toEqual([]);
    expect(wholeAt()).toMatchObject({ name: 'tiny-dev-risk', what: "workspace 'risk'", region: 'cn-hangzhou' });
  });

  it('a queue has what its window says while it is open', () => {
    const night = changed('Custom::SparkQueue', { MaxCu: 60 });
    expect(lines(night, midnight)).toEqual([]);
    expect(lines(night, noon)).toEqual(["7:19 queue 'night' differs max 20 CU 60 CU"]);
    expect(lines(asDescribed(noon), midnight)).toEqual(["7:53 queue 'night' differs schedule.22:00-06:00 60 CU 20 CU"]);
  });

  it.each<[string, string, LivePart['values'], string]>([
    ['a gateway on another queue', 'Custom::SparkKyuubi', { Queue: 'dev_queue' }, '8:20 the Kyuubi gateway differs queue night dev_queue'],
    [
      'a gateway that ROS makes',
      'ALIYUN::EMR::LivyCompute',
      { QueueName: 'dev_queue' },
      '9:18 the Livy gateway differs queue night dev_queue',
    ],
    ['a session of another kind', 'Custom::SparkSession', { Kind: 'SQL' }, "10:30 session 'notes' differs kind NOTEBOOK SQL"],
    ['a role that was taken away', 'Custom::SparkMember', { Roles: ['Guest'] }, "11:54 member 'lee' differs roles DataScience Guest"],
  ])('%s is told with its line', (_, type, values, line) => {
    expect(lines(changed(type, values))).toEqual([line]);
  });

  it('roles that somebody else gave, and values that are not shown, are no difference', () => {
    expect(lines(changed('Custom::SparkMember', { Roles: ['DataScience', 'Owner'] }))).toEqual([]);
    expect(lines(asDescribed().map((part) => ({ ...part, values: {} })))).toEqual([]);
  });

  it('what is gone, and what nothing describes', () => {
    const night: LivePart = { type: 'Custom::SparkQueue', name: 'night', values: {} };
    const found = asDescribed().filter(({ type, name }) => type !== night.type || name !== night.name);
    const more: LivePart[] = [
      { ...night, name: 'mine' },
      { type: 'Custom::SparkNetworkConnection', name: 'vpc', values: {} },
    ];
    expect(lines([...found, ...more])).toEqual(["7:5 queue 'night' missing", "-:- queue 'mine' undescribed"]);
  });

  it('a paused schedule has no windows', () => {
    estate.write('environments/dev.yaml', `${ENVIRONMENT}timeZone: Asia/Shanghai\nschedules: paused\n`);
    const paused = requireEstate(estate.dir).estate;
    const environment = paused.environments['dev'];
    const [whole] = environment ? liveWholes(paused, environment, midnight) : [];
    expect(whole?.parts.find(({ name }) => name === 'night')?.values['MaxCu']).toMatchObject({ value: 20 });
  });
});
