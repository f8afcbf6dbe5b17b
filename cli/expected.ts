import type { RunOptions } from '../deploy/run-options';
import { postingKey } from '../preview/post/key';
import { PATIENCE } from '../preview/post/patience';
import { postedDigest } from '../preview/post/posted-digest';
import type { Service } from '../preview/post/services';
import { print } from '../terminal/print';

const isService = (text: string): text is Service => text === 'github' || text === 'gitlab';

/** The options with the digests that were posted in the place of the services that they name. */
export async function expected<Options extends RunOptions>(options: Options): Promise<Options> {
  if (!options.expect?.some(isService)) return options;
  const key = postingKey(options.estate, options.env);
  const digest = async (text: string): Promise<string> =>
    isService(text) ? postedDigest(text, key, process.env, { ...PATIENCE, say: print }) : text;
  return { ...options, expect: await Promise.all(options.expect.map(digest)) };
}
