import fc from 'fast-check';
import { logicalName } from '../../../constructs/spark/known/logical-name';
import type { SparkQueue } from '../../../constructs/spark/known/model';
import { QUEUE_RULES } from '../../../constructs/spark/known/queue-rules';
import { WORKSPACE_RULES } from '../../../constructs/spark/known/workspace-rules';
import { fixText } from '../../../domain/fix-text';
import { brokenIn, type Found } from '../../../domain/rule';
import { inCu, inFactor } from '../../../domain/units/quantity';

const queue = (max: number): SparkQueue => ({ max: inCu(max), environments: ['dev'], schedule: {} });
const broken = (quota: number, sum: number, oversubscription = 1): readonly Found[] =>
  brokenIn(WORKSPACE_RULES, {
    title: "workspace 'risk'",
    quota: inCu(quota),
    engine: 'esr-4.6.0',
    runsEngine: false,
    oversubscription: inFactor(oversubscription),
    peak: { cu: sum },
  });
const cu = fc.integer({ min: 1, max: 5000 });

/** As a person writes it. */
const percent = fc.integer({ min: 100, max: 300 });

test('queues are refused exactly when they add up to more than the quota lets them', () => {
  fc.assert(
    fc.property(cu, cu, percent, (quota, sum, share) => {
      const expected = sum * 100 > quota * share ? ['spark.quota.exceeded'] : [];
      expect(broken(quota, sum, inFactor(`${share} %`)).map(({ code }) => code)).toEqual(expected);
    }),
  );
});

test('a share that is used to the last CU is no less for being written in per cent', () => {
  for (let share = 100; share <= 300; share++) {
    for (const quota of [25, 50, 60, 75, 100, 300, 1000]) {
      const sum = (quota * share) / 100;
      if (Number.isInteger(sum)) expect(broken(quota, sum, inFactor(`${share} %`))).toEqual([]);
    }
  }
});

test('the fix of a sum that is too big names a share that suffices', () => {
  fc.assert(
    fc.property(cu, cu, (quota, sum) => {
      const [problem] = broken(quota, sum);
      const share = problem && /oversubscription: (\d+) %/.exec(fixText(problem.fix, problem.at))?.[1];
      expect(problem === undefined).toBe(sum <= quota);
      if (problem) expect(broken(quota, sum, inFactor(`${Number(share)} %`))).toEqual([]);
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
