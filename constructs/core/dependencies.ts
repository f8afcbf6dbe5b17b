import type { IConstruct } from 'constructs';
import { addressOf } from './reference';
import { type IAspect, TerraformElement, TerraformResource } from './terraform';

/**
 * Makes `a.node.addDependency(b)` real: cdktf drops it silently. Every resource below `a` gets a `depends_on` on every resource below `b`.
 */
export class ConstructDependencies implements IAspect {
  readonly #resourcesBelow = new Map<IConstruct, readonly TerraformResource[]>();

  /** Called by cdktf for every construct of the tree. */
  visit(node: IConstruct): void {
    const targets = node.node.dependencies;
    if (targets.length === 0) return;
    const addresses = targets.flatMap((target) => this.#below(target).map(addressOf));
    for (const resource of this.#below(node)) {
      const own = addressOf(resource);
      const added = addresses.filter((address) => address !== own);
      resource.dependsOn = [...new Set([...(resource.dependsOn ?? []), ...added])];
    }
  }

  #below(root: IConstruct): readonly TerraformResource[] {
    const known = this.#resourcesBelow.get(root);
    if (known) return known;
    const found = root.node.findAll().filter((node): node is TerraformResource => TerraformElement.isTerraformElement(node) && TerraformResource.isTerraformResource(node));
    this.#resourcesBelow.set(root, found);
    return found;
  }
}
