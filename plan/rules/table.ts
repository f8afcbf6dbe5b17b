import { ACCOUNT_RULES } from './account';
import { BORN_RULES } from './born';
import { CLEAR_RULES } from './clear';
import { CONNECTION_RULES } from './connection';
import { DATA_RULES } from './data';
import { DRIFT_RULES } from './drift';
import { GUARD_RULES } from './guards';
import { HABIT_RULES } from './habits';
import { IGNORED_RULES } from './ignored';
import { IMPORT_RULES } from './imports';
import { INHABITED_RULES } from './inhabited';
import { MOVED_ACCOUNT_RULES } from './moved-account';
import { MOVED_RULES } from './moved';
import { NOTE_RULES } from './notes';
import { OWNER_RULES } from './owners';
import { REGION_RULES } from './region';
import type { AnyRule } from './rule';
import { SHRINK_RULES } from './shrink';
import { STACK_RULES } from './stacks';
import { TAG_RULES } from './tags';
import { TAINT_RULES } from './taint';
import { TEMPLATE_RULES } from './template';
import { TIMEOUT_RULES } from './timeouts';
import { UNSENT_RULES } from './unsent';
import { VERSION_RULES } from './versions';

/** All rules, the most dangerous first: findings of one severity come in this order. */
export const PLAN_RULES: readonly AnyRule[] = [
  ...OWNER_RULES,
  ...DATA_RULES,
  ...GUARD_RULES,
  ...REGION_RULES,
  ...MOVED_ACCOUNT_RULES,
  ...INHABITED_RULES,
  ...MOVED_RULES,
  ...TEMPLATE_RULES,
  ...CONNECTION_RULES,
  ...TAINT_RULES,
  ...IMPORT_RULES,
  ...SHRINK_RULES,
  ...VERSION_RULES,
  ...STACK_RULES,
  ...UNSENT_RULES,
  ...IGNORED_RULES,
  ...BORN_RULES,
  ...CLEAR_RULES,
  ...TIMEOUT_RULES,
  ...HABIT_RULES,
  ...TAG_RULES,
  ...DRIFT_RULES,
  ...ACCOUNT_RULES,
  ...NOTE_RULES,
];
