import { type Digest, digestOf } from '../../plan';
import type { Preview } from '../../preview/types/preview';

/** The digest of everything that a preview shows: `deploy --expect` does that, and nothing else. */
export const previewDigest = ({ stacks }: Pick<Preview, 'stacks'>): Digest => digestOf(stacks.flatMap(({ changes }) => changes));
