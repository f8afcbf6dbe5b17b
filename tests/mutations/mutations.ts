import type { Mutation } from './mutation';
import { ADOPTING_MUTATIONS } from './rows/adopting';
import { DEPLOY_MUTATIONS } from './rows/deploy';
import { FUNCTION_MUTATIONS } from './rows/function';
import { LIVE_MUTATIONS } from './rows/live';
import { LOCAL_MUTATIONS } from './rows/local';
import { MODEL_MUTATIONS } from './rows/model';
import { REMOVAL_MUTATIONS } from './rows/removal';
import { SECRET_MUTATIONS } from './rows/secrets';
import { SIMULATOR_MUTATIONS } from './rows/simulator';
import { STACK_MUTATIONS } from './rows/stacks';
import { TEXT_MUTATIONS } from './rows/text';

/** Mistakes that must not go unnoticed. Adding one is adding a row; a row whose text has moved on is corrected or removed with its test. */
export const MUTATIONS: readonly Mutation[] = [
  ...STACK_MUTATIONS,
  ...TEXT_MUTATIONS,
  ...REMOVAL_MUTATIONS,
  ...SECRET_MUTATIONS,
  ...MODEL_MUTATIONS,
  ...DEPLOY_MUTATIONS,
  ...LIVE_MUTATIONS,
  ...LOCAL_MUTATIONS,
  ...FUNCTION_MUTATIONS,
  ...SIMULATOR_MUTATIONS,
  ...ADOPTING_MUTATIONS,
];
