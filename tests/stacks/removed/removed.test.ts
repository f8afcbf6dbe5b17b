import type { WrittenEntry } from '../../../domain/written-entry';
import { parseRemoved } from '../../../stacks/removed/parse-removed';
import { toldOf } from '../problems/mistakes';
import { ESTATE } from '../problems/estate';

const at = (key?: string) => ({ file: 'removed.yaml', line: key === undefined ? 1 : 2, column: 3 });
const written = (data: unknown): WrittenEntry => ({ data, at });
const GOOD = { resource: 'risk-prod/alicloud_alikafka_topic.Kafka_Topics_old_Topic', why: 'nobody reads it' };

describe('removed.yaml', () => {
  it('is read with where its entries stand', () => {
    expect(parseRemoved([written(GOOD)])).toEqual({
      problems: [],
      removed: [{ stack: 'risk-prod', address: 'alicloud_alikafka_topic.Kafka_Topics_old_Topic', place: at('resource') }],
    });
  });

  it.each<[string, unknown, string]>([
    ['is no map', 'all', 'tombstone.shape'],
    ['lacks the reason', { ...GOOD, why: undefined }, 'tombstone.member.missing'],
    ['names no stack', { ...GOOD, resource: 'alicloud_oss_bucket.B' }, 'tombstone.resource.form'],
    ['names one of several', { ...GOOD, resource: 'risk-prod/alicloud_oss_bucket.B[0]' }, 'tombstone.resource.form'],
    ['has a member nobody knows', { ...GOOD, until: '2026-12-31' }, 'tombstone.key.unknown'],
  ])('is refused where an entry %s', (_what, data, code) => {
    const { problems, removed } = parseRemoved([written(GOOD), written(data)]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(removed).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['is no list', 'resource: x\n', 'tombstone.list'],
    [
      'names what is described',
      '- { resource: risk-dev/alicloud_star_rocks_instance.StarRocks_main_Instance, why: x }\n',
      'tombstone.described',
    ],
  ])('is refused where it %s', (_what, text, code) => {
    const { code: exit, problems } = toldOf({ ...ESTATE, 'removed.yaml': text });
    expect(exit).toBe(1);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([`removed.yaml ${code}`]);
  });
});
