import { ACCESS_RULES } from './access';
import { BETWEEN_RULES } from './between';
import { BUSINESS_RULES } from './business';
import { ENVIRONMENT_RULES } from './environment';
import { NAME_TEMPLATE_RULES } from './name-templates';
import { MADE_NAME_RULES } from './names';
import { ENVIRONMENT_NETWORK_RULES } from './network';
import { KEYS_TO_DATA_RULES } from './removal';
import { PROFILE_RULES } from './profiles';
import type { Rule } from './rule';
import { TAG_RULES } from './tags';

/** Every rule an estate is held against; adding one is adding a row to one of these. */
export const RULES: readonly Rule[] = [
  ...ENVIRONMENT_RULES,
  ...ENVIRONMENT_NETWORK_RULES,
  ...BUSINESS_RULES,
  ...PROFILE_RULES,
  ...BETWEEN_RULES,
  ...ACCESS_RULES,
  ...MADE_NAME_RULES,
  ...NAME_TEMPLATE_RULES,
  ...KEYS_TO_DATA_RULES,
  ...TAG_RULES,
];
