import { checkChange } from '../../model';
import { CHANGE_RULES } from '../../model/change/table';
import { BUSINESS, ENVIRONMENT, type Files, load } from './folder';

const business = (options: object): Files => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const environment = (options: object): Files => ({ 'environments/prod.yaml': { ...ENVIRONMENT, ...options } });
const topic = (options: object): Files => business({ kafka: { topics: { events: { partitions: 12, ...options } } } });

const CASES: readonly { code: string; base: Files; bad: Files; good: Files; message: string; at: string }[] = [
  {
    code: 'kafka.partitions.shrink',
    base: topic({ partitions: 12 }),
    bad: topic({ partitions: 6 }),
    good: topic({ partitions: 24 }),
    message: "partitions of topic 'events' go from 12 to 6, but can only be raised",
    at: '6',
  },
  {
    code: 'kafka.topic.compact',
    base: topic({}),
    bad: topic({ compact: true }),
    good: topic({ retention: '5 days' }),
    message: "compact of topic 'events' goes from false to true, which replaces the topic and loses its messages",
    at: 'true',
  },
  {
    code: 'lake.kind.changed',
    base: business({ lake: { kind: 'oss-hdfs' } }),
    bad: business({ lake: { kind: 'oss' } }),
    good: business({}),
    message: 'the lake of risk goes from oss-hdfs to oss, but OSS-HDFS is decided when a bucket is made',
    at: 'oss',
  },
  {
    code: 'starrocks.mode.changed',
    base: business({ starrocks: {} }),
    bad: business({ starrocks: { mode: 'lakehouse' } }),
    good: business({ starrocks: { instances: { new: { mode: 'lakehouse' } } } }),
    message: "mode of StarRocks instance 'main' goes from shared_data to lakehouse, which replaces the instance and loses its data",
    at: 'lakehouse',
  },
  {
    code: 'environment.region.changed',
    base: {},
    bad: environment({ region: 'cn-shanghai', network: { cidr: '10.20.0.0/16', zones: ['cn-shanghai-f'] } }),
    good: environment({ production: false }),
    message: "region of 'prod' goes from cn-hangzhou to cn-shanghai: everything in it would be made anew, without its data",
    at: 'cn-shanghai',
  },
  {
    code: 'network.cidr.changed',
    base: {},
    bad: environment({ network: { cidr: '10.21.0.0/16', zones: ['cn-hangzhou-i'] } }),
    good: environment({ network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i', 'cn-hangzhou-j'] } }),
    message: 'the network goes from 10.20.0.0/16 to 10.21.0.0/16, which replaces every vSwitch and every instance in it',
    at: '10.21.0.0/16',
  },
];

describe('changes', () => {
  it.each(CASES.map((one) => [one.code, one] as const))('%s', (code, { base, bad, good, message, at }) => {
    const before = load(base);
    const check = (files: Files) => {
      const after = load(files);
      expect([...before.problems, ...after.problems]).toEqual([]);
      return { after, problems: checkChange(before.estate!, after.estate!, after.origins) };
    };
    const refused = check(bad);
    expect(refused.problems).toMatchObject([{ code, message, severity: 'error', environments: ['prod'] }]);
    expect(refused.after.textAt(refused.problems[0]!).startsWith(at)).toBe(true);
    expect(check(good).problems).toEqual([]);
    expect(check(base).problems).toEqual([]);
  });

  it('every row has a case', () => {
    expect(CHANGE_RULES.map(({ code }) => code)).toEqual(CASES.map(({ code }) => code));
  });

  it('what is new or gone is no change of anything', () => {
    const [empty, full] = [load({}), load(topic({}))];
    expect(checkChange(empty.estate!, full.estate!, full.origins)).toEqual([]);
    expect(checkChange(full.estate!, empty.estate!, empty.origins)).toEqual([]);
  });
});
