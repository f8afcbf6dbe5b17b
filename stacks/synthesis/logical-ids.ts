import type { Node } from 'constructs';
import { ValidationError } from '../../constructs/core/problem';

/** Segments that say nothing to a reader of a plan. */
const HIDDEN = new Set(['Resource', 'Default']);

/**
 * Terraform names as a reviewer reads them: the path below the stack joined with underscores (`Spark_main_Role_Policy`), no hash.
 * Two paths that would share a name are refused, instead of being told apart by digits that change with a refactoring.
 */
export class LogicalIds {
  readonly #pathOf = new Map<string, string>();

  /** The name of `node`, whose path begins with the `depth` segments of its stack. */
  allocate(node: Node, depth: number): string {
    const { path } = node;
    const segments = path
      .split('/')
      .slice(depth)
      .filter((segment) => !HIDDEN.has(segment));
    const id = segments.join('_').replace(/[^A-Za-z0-9_-]/g, '');
    const taken = this.#pathOf.get(id);
    if (taken !== undefined && taken !== path) {
      const [first, second] = [taken, path].map((one) => one.split('/').slice(depth).join('/'));
      const message = `constructs '${first}' and '${second}' would share the Terraform name '${id}'`;
      throw new ValidationError(path, [{ code: 'construct.name-taken', message, fix: 'rename one of them' }], [taken]);
    }
    this.#pathOf.set(id, path);
    return id;
  }
}
