import type { IConstruct } from 'constructs';
import { addressOf } from './reference';
import { type IAspect, TerraformResource } from './terraform';

/**
 * Makes `a.node.addDependency(b)` real: cdktf drops it silently. Every resource below `a` gets a `depends_on` on every resource
 * below `b`; where one construct is inside the other, the rest of the outer one and the inner one, so that nothing waits for itself.
 */
export class ConstructDependencies implements IAspect {
  readonly #resourcesBelow = new Map<IConstruct, readonly TerraformResource[]>();

  /** Called by cdktf for every construct of the tree. */
  visit(node: IConstruct): void {
    for (const target of node.node.dependencies) {
      const [waiting, awaited] = [this.#below(node), this.#below(target)];
      const inside = target.node.scopes.includes(node);
      const addresses = (inside ? awaited : without(awaited, waiting)).map(addressOf);
      for (const resource of inside ? without(waiting, awaited) : waiting) {
        resource.dependsOn = [...new Set([...(resource.dependsOn ?? []), ...addresses])];
      }
    }
  }

  #below(root: IConstruct): readonly TerraformResource[] {
    const known = this.#resourcesBelow.get(root);
    if (known) return known;
    const found = root.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
    this.#resourcesBelow.set(root, found);
    return found;
  }
}

function without<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}
