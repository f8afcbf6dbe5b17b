import { attributeOf, type Attribute, type Block } from '../model';
import { pathText, type Path } from '../path';
import { leavesOf, type Node } from './leaf';

/** Paths of all differences that replace. Elements of sets have no path: the set's own stands for them. */
export function replacing(block: Block, differences: Node | undefined): Path[] {
  const paths = new Map<string, Path>();
  for (const [steps, { replaces }] of leavesOf(differences)) {
    if (replaces !== true) continue;
    const path = pathOf(block, steps);
    paths.set(pathText(path), path);
  }
  return [...paths.values()];
}

function pathOf(block: Block, [name = '', index, ...rest]: readonly string[]): Path {
  const attribute = attributeOf({ block }, name);
  if (attribute?.block === undefined || attribute.nesting === 'set' || rest.length === 0) return [name];
  return [name, Number(index), ...pathOf(attribute.block as NonNullable<Attribute['block']>, rest)];
}
