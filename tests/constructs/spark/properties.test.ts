import fc from 'fast-check';
import { logicalName } from '../../../constructs/spark/known/logical-name';
import type { SparkQueue } from '../../../constructs/spark/known/model';
import { QUEUE_RULES } from '../../../constructs/spark/known/queue-rules';
import { WORKSPACE_RULES } from '../../../constructs/spark/known/workspace-rules';
import { fixText } from '../../../domain/fix-text';
import { brokenIn, type Found } from '../../../domain/rule';
import { inCu } from '../../../domain/units/quantity';

const queue = (max: number): SparkQueue => ({ max: inCu(max), environments: ['dev'], schedule: {} });
const broken = (quota: number, sum: number): readonly Found[] =>
  brokenIn(WORKSPACE_RULES, {
    title: "workspace 'risk'",
    quota: inCu(quota),
    engine: 'esr-4.6.0',
    runsEngine: false,
    undeclared: {},
    peak: { cu: sum },
  });
const cu = fc.integer({ min: 2, max: 5000 });

test('queues are refused exactly when they add up to more than the quota, and the fix names a quota that suffices', () => {
  fc.assert(
    fc.property(cu, cu, (quota, sum) => {
      const [problem] = broken(quota, sum);
      expect(problem?.code).toBe(sum > quota ? 'spark.quota.exceeded' : undefined);
      if (problem) expect(broken(Number(/quota: (\d+) CU/.exec(fixText(problem.fix, problem.at))?.[1]), sum)).toEqual([]);
    }),
  );
});

test('a queue on its own is refused exactly when it is bigger than the quota or off the step', () => {
  fc.assert(
    fc.property(cu, fc.integer({ min: 1, max: 40000 }), (quota, quarters) => {
      const max = quarters / 4;
      const subject = { ...queue(max), name: 'q', workspace: "workspace 'risk'", quota: inCu(quota), guest: undefined };
      const found = brokenIn(QUEUE_RULES, subject).map(({ code }) => code);
      expect(found).toEqual([...(quarters % 4 !== 0 ? ['spark.queue.step'] : []), ...(max > quota ? ['spark.queue.above-quota'] : [])]);
    }),
  );
});

test('names in a template have letters and digits only, and start as the key does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9_-]{0,62}$/), (key) => {
      expect(logicalName(key)).toMatch(/^[A-Z][A-Za-z0-9]*$/);
      expect(logicalName(key).toLowerCase()).toBe(key.replace(/[_-]/g, ''));
    }),
  );
});
