import type { RunOptions } from '../deploy/run-options';
import { postingKey } from '../preview/post/key';
import { PATIENCE } from '../preview/post/patience';
import { NOTHING_SHOWN, postedDigest } from '../preview/post/posted-digest';
import type { Service } from '../preview/post/services';
import { print } from '../terminal/print';

const isService = (text: string): text is Service => text === 'github' || text === 'gitlab';

/** The options with the digests that were posted in the place of the services that they name. */
export async function expected<Options extends RunOptions>(options: Options): Promise<Options> {
  if (!options.expect?.some(isService)) return options;
  const { estate, env, expect } = options;
  const keys = [...new Set([postingKey(estate, env), postingKey(estate)])];
  const others = expect.filter((text) => !isService(text));
  const digest = async (text: string): Promise<readonly string[]> => {
    if (!isService(text)) return [text];
    const posted = await postedDigest(text, keys, process.env, { ...PATIENCE, say: print });
    if (posted !== undefined) return [posted];
    print(
      others.length === 0
        ? 'its pull request is from a fork, which gets no comment: nothing was shown, so nothing may change; --expect preview.json names what was'
        : `its pull request is from a fork, which gets no comment: held against ${others.join(', ')}`,
    );
    return others.length === 0 ? [NOTHING_SHOWN] : [];
  };
  return { ...options, expect: (await Promise.all(expect.map(digest))).flat() };
}
