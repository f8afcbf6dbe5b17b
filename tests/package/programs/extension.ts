import type { Extension } from 'lakewright/extension';
import { Lake } from 'lakewright/constructs/storage';

export const extension: Extension = {
  business: (stack) => {
    if (stack.lake instanceof Lake) stack.lake.node.addMetadata('seen', true);
  },
};
