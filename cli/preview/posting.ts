import { shortDigest } from '../../plan';
import { postingKey } from '../../preview/post/key';
import { PATIENCE } from '../../preview/post/patience';
import { post, roomBeside } from '../../preview/post/post';
import type { Service } from '../../preview/post/services';
import { markdownReport } from '../../preview/render';
import type { Preview } from '../../preview/types/preview';
import { printError } from '../../terminal/print';

/** Shows a preview at the pull request that this job runs for; what became of it is told beside the preview. */
export async function posted(preview: Preview, estate: string, service: Service): Promise<void> {
  const key = postingKey(estate, preview.environment);
  const digest = shortDigest(preview.digest ?? '');
  const markdown = markdownReport(preview, { limit: roomBeside(key, digest) });
  await post({ service, key, markdown, digest, verdict: preview.verdict }, process.env, { ...PATIENCE, say: printError });
}
