import type { WrittenEntry } from '../../domain/written-entry';
import { allowanceName, loweredBy, parseAllowances } from '../../plan';
import { allowable } from '../../plan/allowances/known';
import { allowanceFor, unknownAllowances } from '../../plan/allowances/permit';
import { recorded } from './support/fixture';
import { inputOf } from './support/input';
import { document } from './support/made';

const FILE = 'allowances.yaml';
const written = (data: unknown, line = 1): WrittenEntry => ({
  data,
  at: (key) => ({ file: FILE, line: line + (key === undefined ? 0 : ['resource', 'why', 'by', 'until'].indexOf(key)), column: 3 }),
});
const GOOD = {
  resource: 'risk-prod/alicloud_alikafka_topic.Kafka_Topics_old_Topic',
  why: 'nobody reads it',
  by: 'data@acme.example',
  until: '2026-12-31',
};
const problems = (...data: readonly unknown[]) =>
  parseAllowances(
    data.map((one) => written(one)),
    '2026-11-28',
  ).problems;

describe('allowances', () => {
  it('are read with where they stand', () => {
    const { allowances } = parseAllowances([written(GOOD, 7)], '2026-11-28');
    expect(allowances).toEqual([{ ...GOOD, place: { file: FILE, line: 7, column: 3 } }]);
    expect(problems(GOOD)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['is no map', 'all', 'allowance.shape'],
    ['lacks the reason', { ...GOOD, why: undefined }, 'allowance.member.missing'],
    ['has an empty author', { ...GOOD, by: ' ' }, 'allowance.member.missing'],
    ['has a day that is no text', { ...GOOD, until: 20261231 }, 'allowance.member.missing'],
    ['has a day that is none', { ...GOOD, until: '2026-02-30' }, 'allowance.until.form'],
    ['has a day in other words', { ...GOOD, until: 'next week' }, 'allowance.until.form'],
    ['names no stack', { ...GOOD, resource: 'alicloud_oss_bucket.B' }, 'allowance.resource.form'],
    ['has a member nobody knows', { ...GOOD, forever: true }, 'allowance.key.unknown'],
  ])('is refused where it %s', (_what, data, code) => {
    const [problem, ...more] = problems(data);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code, severity: 'error', file: FILE });
    expect(parseAllowances([written(data)], '2026-11-28').allowances).toEqual([]);
  });

  it('tell every problem at once, each at its line', () => {
    expect(problems({ resource: 'x', until: 'y' }).map(({ code, line }) => `${code} ${line}`)).toEqual([
      'allowance.resource.form 1',
      'allowance.member.missing 2',
      'allowance.member.missing 3',
      'allowance.until.form 4',
    ]);
  });

  it('end, and say so without refusing what has nothing to do with them', () => {
    expect(problems({ ...GOOD, until: '2026-11-27' })).toMatchObject([{ code: 'allowance.expired', severity: 'warning' }]);
    expect(problems({ ...GOOD, until: '2026-11-28' })).toEqual([]);
  });

  it('that are written twice, or for what is nowhere, are told', () => {
    expect(problems(GOOD, GOOD)).toMatchObject([{ code: 'allowance.repeated' }]);
    const { allowances } = parseAllowances([written(GOOD)], '2026-11-28');
    expect(unknownAllowances(allowances, new Set([GOOD.resource]))).toEqual([]);
    expect(unknownAllowances(allowances, new Set(['risk-prod/other.X']))).toMatchObject([
      { code: 'allowance.resource.unknown', severity: 'warning' },
    ]);
  });

  it('can be for what is inside of the templates of a real state', () => {
    const { states, plans } = inputOf(recorded('topic-retired'));
    const names = allowable(states, plans);
    expect(names).toContain('risk-dev/alicloud_ros_stack.Spark_main_Ros_Stack#Workspace');
    expect(names).toContain('lending-dev/alicloud_alikafka_topic.Kafka_Topics_payments_Topic');
    expect(names).not.toContain('lending-dev/alicloud_ros_stack.Spark_main_Ros_Stack#Workspace');
  });

  it('of a ROS stack hold for what is inside of it, and not the other way round', () => {
    const stack = { stack: 'risk-prod', address: 'alicloud_ros_stack.S' };
    const inner = { ...stack, inner: 'Workspace' };
    const allow = (resource: string) => parseAllowances([written({ ...GOOD, resource })], '2026-11-28').allowances;
    expect(allowanceFor(inner, allow(allowanceName(stack)), '2026-11-28')).toBeDefined();
    expect(allowanceFor(inner, allow(allowanceName(inner)), '2026-11-28')).toBeDefined();
    expect(allowanceFor(stack, allow(allowanceName(inner)), '2026-11-28')).toBeUndefined();
  });
});

describe('what is allowed to go', () => {
  const guarded = { deletion_protection: true, lifecycle: { prevent_destroy: true } };
  const described = document({
    'alicloud_db_instance.Old': guarded,
    'alicloud_db_instance.Kept': guarded,
    'alicloud_ros_stack.Spark': {
      deletion_protection: 'Enabled',
      lifecycle: { prevent_destroy: true, ignore_changes: ['deletion_protection'] },
    },
  });
  const lowered = (resource: string, until = '2026-12-31'): unknown =>
    loweredBy('risk-dev', described, [{ resource, until, why: 'replaced', by: 'data@acme.example' }], '2026-11-28');

  it('is let go by Terraform and by its service, and nothing else is', () => {
    expect(lowered('risk-dev/alicloud_db_instance.Old')).toEqual({
      resource: { alicloud_db_instance: { Old: { deletion_protection: false, lifecycle: { prevent_destroy: false } } } },
    });
  });

  it('keeps a guard that a plan leaves out: to change it would make the resource anew', () => {
    expect(lowered('risk-dev/alicloud_ros_stack.Spark')).toEqual({
      resource: { alicloud_ros_stack: { Spark: { lifecycle: { prevent_destroy: false } } } },
    });
  });

  it.each([
    ['risk-dev/alicloud_db_instance.Old', '2026-11-27'],
    ['lending-dev/alicloud_db_instance.Old', '2026-12-31'],
    ['risk-dev/alicloud_ros_stack.Spark#Workspace', '2026-12-31'],
  ])('is not %s until %s', (resource, until) => expect(lowered(resource, until)).toBeUndefined());
});
