import type { Node } from 'constructs';
import { ValidationError } from '../../constructs/core/problem';

/** Segments that say nothing to a reader of a plan. */
const HIDDEN = new Set(['Resource', 'Default']);

/**
 * Terraform names as a reviewer reads them: the path below the stack joined with underscores (`Spark_main_Role_Policy`), no hash.
 * Two paths that would share a name are refused, instead of being told apart by digits that change with a refactoring.
 */
export class LogicalIds {
  readonly #nodeOf = new Map<string, Node>();
  /** What names below a construct begin with: each would otherwise be put together from the top again. */
  readonly #beginningOf = new Map<Node, string>();

  /** @param stack names are of what is below it, without its own */
  constructor(readonly stack: Node) {
    this.#beginningOf.set(stack, '');
  }

  /** The name of a construct of the stack. */
  allocate(node: Node): string {
    const id = this.#longer(node).slice(0, -1);
    const taken = this.#nodeOf.get(id);
    if (taken && taken !== node) {
      const [first, second] = [taken, node].map(({ path }) => path.slice(this.stack.path.length + 1));
      const message = `constructs '${first}' and '${second}' would share the Terraform name '${id}'`;
      throw new ValidationError(node.path, [{ code: 'construct.name-taken', message, fix: 'rename one of them' }], [taken.path]);
    }
    this.#nodeOf.set(id, node);
    return id;
  }

  #longer({ id, scope }: Node): string {
    const above = scope ? this.#beginning(scope.node) : '';
    return HIDDEN.has(id) ? above : `${above}${id.replace(/[^A-Za-z0-9_-]/g, '')}_`;
  }

  #beginning(node: Node): string {
    const known = this.#beginningOf.get(node);
    if (known !== undefined) return known;
    const beginning = this.#longer(node);
    this.#beginningOf.set(node, beginning);
    return beginning;
  }
}
