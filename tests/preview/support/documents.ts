import { createHash } from 'node:crypto';
import type { CodeStack } from '../../../preview/from-code/changes';
import type { Document } from '../../../preview/from-code/document';

/** A stack with so much written in it, as `preview` compares it. */
export const stackOf = (document: Document, name = 'risk-dev', needs: readonly string[] = []): CodeStack => ({
  name,
  needs,
  hash: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
  read: () => document,
});
