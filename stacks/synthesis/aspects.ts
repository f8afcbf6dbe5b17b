import type { IConstruct } from 'constructs';
import { Aspects, type IAspect } from '../../constructs/core/terraform';
import { about } from '../problems/element-error';

/** Visits the tree with every aspect set on it or above, parents first: cdktf's order, without its record of paths. */
export function invokeAspects(root: IConstruct, inherited: readonly IAspect[] = []): void {
  const own = Aspects.of(root).all;
  const all = own.length === 0 ? inherited : [...inherited, ...own.filter((aspect) => !inherited.includes(aspect))];
  for (const aspect of all) about(root, () => aspect.visit(root));
  for (const child of root.node.children) invokeAspects(child, all);
}
