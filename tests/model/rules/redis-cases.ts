import { BUSINESS } from '../folder';
import type { RuleCase } from './case';

const risk = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const dimensions = { redis: { dimensions: { memory: '4 GiB' } } };

export const REDIS_CASES: readonly RuleCase[] = [
  {
    code: 'redis.memory.size',
    bad: risk({ redis: { dimensions: { memory: '5 GiB' } } }),
    good: risk(dimensions),
    message: 'an instance has 1, 2, 4, 8, 16, 32, 64 GiB of memory, got 5 GiB',
    fix: 'write memory: 8 GiB',
    at: '5 GiB',
  },
  {
    code: 'access.redis.missing',
    bad: risk({ ...dimensions, access: { job: { connect: ['dimension'] } } }),
    good: risk({ ...dimensions, access: { job: { connect: ['dimensions'] } } }),
    message: "workload 'job' connects to 'dimension', which is no Redis instance of risk",
    fix: "did you mean 'dimensions'?",
    at: 'dimension',
  },
];
