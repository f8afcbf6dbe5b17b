import { BUSINESS } from '../folder';
import type { RuleCase } from './case';

const risk = (spark: object, more: object = {}) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...more, spark } });

export const SPARK_ENGINE_CASES: readonly RuleCase[] = [
  {
    code: 'spark.engine.unknown',
    bad: risk({ quota: '100 CU', engine: 'esr-4.9.0' }),
    good: risk({ quota: '100 CU', engine: 'esr-4.5.1' }),
    message: 'engine esr-4.9.0 is not known',
    fix: /esr-4\.0 to esr-4\.7/,
    at: 'esr-4.9.0',
  },
  {
    code: 'spark.engine.unused',
    bad: risk({ quota: '100 CU', engine: 'esr-4.5.1' }),
    good: risk({ quota: '100 CU', engine: 'esr-4.5.1', livy: { queue: 'dev_queue' } }),
    message:
      "nothing in workspace 'risk' runs engine esr-4.5.1: it has no gateway and no session, and a job names its own; to edit it changes nothing",
    fix: 'remove engine, and name it where jobs are submitted',
    at: 'esr-4.5.1',
  },
  {
    code: 'spark.engine.format',
    bad: risk({ quota: '100 CU', engine: 'esr-5.2.0' }, { lake: { format: 'hudi' } }),
    good: risk({ quota: '100 CU', engine: 'esr-5.2.0' }, { lake: { format: 'paimon' } }),
    message: "engine esr-5.2.0 carries paimon but not hudi, the format of risk's lake",
    fix: 'write engine: esr-4.6.0, or another lake.format',
    at: 'esr-5.2.0',
  },
];
