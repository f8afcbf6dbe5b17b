import type { RuleCase } from './case';
import { DATA_CASES } from './data-cases';
import { ESTATE_CASES } from './estate-cases';
import { ACCOUNT_CASES, NAME_TEMPLATE_CASES, PROFILE_CASES } from './profile-cases';
import { REDIS_CASES } from './redis-cases';
import { REFERENCE_CASES } from './reference-cases';
import { SPARK_CASES } from './spark-cases';
import { SPARK_ENGINE_CASES } from './spark-engine-cases';
import { SPARK_SIZE_CASES } from './spark-size-cases';
import { STARROCKS_CASES } from './starrocks-cases';

/** Every case of a rule: what breaks it is tried on an estate, and what it says is the example in docs/guides/problems.md. */
export const CASES: readonly RuleCase[] = [
  ...SPARK_CASES,
  ...SPARK_ENGINE_CASES,
  ...SPARK_SIZE_CASES,
  ...STARROCKS_CASES,
  ...DATA_CASES,
  ...ESTATE_CASES,
  ...PROFILE_CASES,
  ...NAME_TEMPLATE_CASES,
  ...ACCOUNT_CASES,
  ...REFERENCE_CASES,
  ...REDIS_CASES,
];
