import { markdownReport } from '../../preview/render';
import type { Preview } from '../../preview/types/preview';
import { postingKey } from '../../preview/post/key';
import { PATIENCE } from '../../preview/post/patience';
import { post, roomBeside } from '../../preview/post/post';
import type { Service } from '../../preview/post/services';
import { sourceIn } from '../../preview/post/source';
import { print } from '../../terminal/print';

/** What a comment is at most, whatever room there is: GitHub counts characters, and some services less of them. */
const MOST = 64_000;

/** Shows a preview at the pull request that this job of a CI runs for, with its digest as short as a comment needs it. */
export function postPreview(
  service: Service,
  preview: Preview,
  digest: string,
  { estate, env }: { readonly estate: string; readonly env?: string },
): Promise<void> {
  const key = postingKey(estate, env);
  const source = sourceIn(service, process.env);
  const markdown = markdownReport(preview, {
    limit: Math.min(MOST, roomBeside(key, digest)),
    fullReport: 'preview.json among what the job kept',
    ...(source === undefined ? {} : { source }),
  });
  return post({ service, key, markdown, digest, verdict: preview.verdict }, process.env, { ...PATIENCE, say: print });
}
