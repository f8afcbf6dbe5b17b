import fc from 'fast-check';
import { brokenRules } from '../../../constructs/core/rule';
import { logicalName } from '../../../constructs/spark/known/logical-name';
import { QUEUE_RULES } from '../../../constructs/spark/queue-rules';
import { WORKSPACE_RULES } from '../../../constructs/spark/rules';
import { inCu, inFactor } from '../../../domain/units/quantity';
import type { SparkQueue, SparkWorkspaceModel } from '../../../constructs/spark/known/model';

const queue = (max: number): SparkQueue => ({ max: inCu(max), environments: ['dev'], schedule: {} });
const workspace = (quota: number, maxima: readonly number[], oversubscription = 1): SparkWorkspaceModel => ({
  quota: inCu(quota),
  engine: 'esr-4.6.0',
  fusion: true,
  oversubscription: inFactor(oversubscription),
  sessions: {},
  members: {},
  connectNetwork: false,
  onRemoval: 'retain',
  queues: Object.fromEntries(maxima.map((max, index) => [`queue-${index}`, queue(max)])),
});
const codes = (subject: SparkWorkspaceModel) => brokenRules(WORKSPACE_RULES, { workspace: subject, tags: 0 }).map(({ code }) => code);
const cu = fc.integer({ min: 1, max: 5000 });

test('queues are refused exactly when they add up to more than the quota lets them', () => {
  fc.assert(
    fc.property(cu, fc.array(cu, { maxLength: 8 }), fc.integer({ min: 4, max: 12 }), (quota, maxima, quarters) => {
      const sum = maxima.reduce((total, max) => total + max, 0);
      const expected = sum > quota * (quarters / 4) ? ['spark.quota.exceeded'] : [];
      expect(codes(workspace(quota, maxima, quarters / 4))).toEqual(expected);
    }),
  );
});

test('the fix of a sum that is too big names a factor that suffices', () => {
  fc.assert(
    fc.property(cu, fc.array(cu, { minLength: 1, maxLength: 8 }), (quota, maxima) => {
      const [problem] = brokenRules(WORKSPACE_RULES, { workspace: workspace(quota, maxima), tags: 0 });
      const factor = problem && Number(/oversubscription to ([\d.]+)$/.exec(problem.fix)?.[1]);
      expect(factor === undefined || codes(workspace(quota, maxima, factor)).length === 0).toBe(true);
    }),
  );
});

test('a queue on its own is refused exactly when it is bigger than the quota or off the step', () => {
  fc.assert(
    fc.property(cu, fc.integer({ min: 1, max: 40000 }), (quota, quarters) => {
      const max = quarters / 4;
      const found = brokenRules(QUEUE_RULES, { name: 'q', queue: queue(max), quota: inCu(quota) }).map(({ code }) => code);
      expect(found).toEqual([...(quarters % 2 === 1 ? ['spark.queue.step'] : []), ...(max > quota ? ['spark.queue.above-quota'] : [])]);
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
