import type { IConstruct } from 'constructs';
import { Aspects, type IAspect } from '../../constructs/core/terraform';
import { about } from '../problems/element-error';

/** Where cdktf keeps a construct's aspects. Asked by `Aspects.of`, a construct that has none gets an empty list: each of thousands. */
const [KEPT] = (() => {
  const probe = {};
  Aspects.of(probe as IConstruct);
  return Object.getOwnPropertySymbols(probe);
})();
const NONE: readonly IAspect[] = [];

const aspectsOf = (construct: IConstruct): readonly IAspect[] =>
  KEPT === undefined || KEPT in construct ? Aspects.of(construct).all : NONE;

/** Visits the tree with every aspect set on it or above, parents first: cdktf's order, without its record of paths. */
export function invokeAspects(root: IConstruct, inherited: readonly IAspect[] = []): void {
  const own = aspectsOf(root);
  const all = own.length === 0 ? inherited : [...inherited, ...own.filter((aspect) => !inherited.includes(aspect))];
  for (const aspect of all) about(root, () => aspect.visit(root));
  for (const child of root.node.children) invokeAspects(child, all);
}
