import { ACCESS_RULES } from './access';
import { BETWEEN_RULES } from './between';
import { BUSINESS_RULES } from './business';
import { ENVIRONMENT_RULES } from './environment';
import { KAFKA_RULES } from './kafka';
import { LAKE_RULES } from './lake';
import { NAME_RULES_TABLE } from './names';
import { NETWORK_RULES } from './network';
import { REMOVAL_RULES } from './removal';
import type { Rule } from './rule';
import { STARROCKS_RULES } from './starrocks';
import { TAG_RULES } from './tags';

/** Every rule an estate is held against; adding one is adding a row to one of these. */
export const RULES: readonly Rule[] = [
  ...ENVIRONMENT_RULES,
  ...NETWORK_RULES,
  ...BUSINESS_RULES,
  ...BETWEEN_RULES,
  ...LAKE_RULES,
  ...STARROCKS_RULES,
  ...KAFKA_RULES,
  ...ACCESS_RULES,
  ...NAME_RULES_TABLE,
  ...REMOVAL_RULES,
  ...TAG_RULES,
];
