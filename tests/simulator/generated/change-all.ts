import type { Attribute, Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { settable, type Body } from './body';
import { valueFor } from './value';

/** A configuration with many attributes changed at once, and which. */
export interface Changed {
  readonly body: Body;
  /** Paths without indexes. */
  readonly paths: readonly string[];
}

/** Changes every attribute that is set and chosen, nested ones too, except those that have no other value. */
export function changeAll(model: TypeModel, body: Body, variant: string, chosen: (path: string) => boolean): Changed {
  const paths: string[] = [];
  const walk = (block: Block, element: Body): Body => {
    const next: Body = { ...element };
    for (const attribute of block.attributes) {
      const here = element[attribute.name];
      if (here === undefined || !settable(model.type, attribute)) continue;
      if (attribute.block !== undefined) next[attribute.name] = (here as Body[]).map((inner) => walk(attribute.block as Block, inner));
      else if (chosen(attribute.path)) next[attribute.name] = change(attribute, here);
    }
    return next;
  };
  const change = (attribute: Attribute, here: unknown): unknown => {
    const next = valueFor(model.type, attribute, variant, 1);
    if (JSON.stringify(next) === JSON.stringify(here)) return here;
    paths.push(attribute.path);
    return next;
  };
  return { body: walk(model.block, body), paths };
}
