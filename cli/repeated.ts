import { shellWord } from '../domain/shell-word';
import type { Called } from '../terminal/onwards';

/** What of a call's options commands to go on with repeat. */
export const repeatedOf = ({ estate, env, simulate }: Called): Called => ({
  ...(estate === undefined ? {} : { estate: shellWord(estate) }),
  ...(env === undefined ? {} : { env: shellWord(env) }),
  ...(simulate === undefined ? {} : { simulate }),
});
