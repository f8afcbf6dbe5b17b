import { markdownReport } from '../../preview/render';
import type { Preview } from '../../preview/types/preview';
import { postingKey } from '../../preview/post/key';
import { PATIENCE } from '../../preview/post/patience';
import { post, roomBeside } from '../../preview/post/post';
import type { Service } from '../../preview/post/services';
import { sourceIn } from '../../preview/post/source';
import { print } from '../../terminal/print';
import { previewDigest } from './digest';

/** What a comment is at most, whatever room there is: GitHub counts characters, and some services less of them. */
const MOST = 64_000;

/** Shows a preview at the pull request that this job of a CI runs for. */
export function postPreview(
  service: Service,
  preview: Preview,
  { estate, env }: { readonly estate: string; readonly env?: string },
): Promise<void> {
  const key = postingKey(estate, env);
  const digest = previewDigest(preview).short;
  const source = sourceIn(service, process.env);
  const markdown = markdownReport(preview, {
    limit: Math.min(MOST, roomBeside(key, digest)),
    fullReport: 'preview.html among what the job kept',
    ...(source === undefined ? {} : { source }),
  });
  return post({ service, key, markdown, digest, verdict: preview.verdict }, process.env, { ...PATIENCE, say: print });
}
