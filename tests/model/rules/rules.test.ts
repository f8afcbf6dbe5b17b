import { ALL_RULES as RULES } from '../../../model/rules/all';
import { load } from '../folder';
import { CASES } from './all-cases';

/**
 * What no estate can break, because the schema lets nothing through that would, or because only a program has the option. Classes are held
 * against the same rows, and their tests break each.
 */
const NOT_REACHABLE = [
  'bucket.expire.twice',
  'kafka.allowed-ips.form',
  'kafka.topic.description',
  'kafka.topic.partitions',
  'kafka.topic.unknown',
  'metastore.core.count',
  'metastore.master.count',
  'metastore.node.type',
  'metastore.uris.form',
  'metastore.uris.none',
  'starrocks.compute.nodes',
  'starrocks.disk.count',
  'starrocks.group.repeated',
  'spark.quota.size',
  'spark.tags.count',
  'spark.queue.step',
  'spark.schedule.window',
  'spark.kyuubi.size',
  'spark.kyuubi.replicas',
  'spark.livy.cpu',
  'spark.member.id',
  // An environment with a workspace has the function, whose code is built with the program.
  'spark.unmanaged',
  'spark.admin.code-missing',
];

describe('rules', () => {
  it.each(CASES.map((one, index) => [`${one.code} (${index})`, one] as const))(
    '%s refuses the bad estate and takes the good one',
    (_, one) => {
      const bad = load(one.bad);
      const found = bad.problems.filter(({ code }) => code === one.code);
      expect(found).not.toEqual([]);
      expect(found[0]).toMatchObject({ message: one.message, fix: one.fix instanceof RegExp ? expect.stringMatching(one.fix) : one.fix });
      expect(bad.textAt(found[0] ?? bad.problems[0]!)).toMatch(new RegExp(`^${one.at.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
      expect(load(one.good).problems.filter(({ code }) => code === one.code)).toEqual([]);
    },
  );

  it('all have a case', () => {
    const tried = new Set(CASES.map(({ code }) => code));
    expect([...new Set(RULES.map(({ code }) => code))].filter((code) => !tried.has(code)).sort()).toEqual([...NOT_REACHABLE].sort());
  });

  it('an error leaves no estate, a warning does', () => {
    for (const { code, bad } of CASES) {
      const severity = RULES.find((rule) => rule.code === code)?.severity;
      const { estate, problems } = load(bad);
      expect([code, estate !== undefined]).toEqual([code, !problems.some((problem) => problem.severity === 'error')]);
      expect(problems.filter((problem) => problem.code === code).every((problem) => problem.severity === severity)).toBe(true);
    }
  });
});
