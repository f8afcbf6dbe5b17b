import { errorsIn } from './check';
import { KEY_RULES } from './known/key-rules';
import type { Problem } from './problem';

/** What is wrong with a key of the collection `option`, for example `kyuubi.tokens`; undefined when it can be a construct's id. */
export const badKey = (key: string, option: string): Problem | undefined => errorsIn(KEY_RULES, key, option.split('.'))[0];
