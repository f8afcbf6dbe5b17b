import { SERVICES } from '../constructs/registry';
import { manyKey } from '../domain/schema/collections';
import { bare } from '../domain/schema/walk';

/** Where several of a thing are written, by the section of a business file that holds them: `spark` has its `workspaces`. */
export const SEVERAL: ReadonlyMap<string, string> = new Map(
  SERVICES.flatMap(({ key, business }) => {
    const many = business?.schema && manyKey(bare(business.schema));
    return many === undefined ? [] : [[key, many]];
  }),
);
