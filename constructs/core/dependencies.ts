import type { IConstruct } from 'constructs';
import { addressOf } from './reference';
import { type IAspect, TerraformResource } from './terraform';

/**
 * Makes `a.node.addDependency(b)` real: cdktf drops it silently. Every resource below `a` gets a `depends_on` on every resource
 * below `b`, save those below both, which would wait for themselves.
 */
export class ConstructDependencies implements IAspect {
  readonly #resourcesBelow = new Map<IConstruct, readonly TerraformResource[]>();

  /** Called by cdktf for every construct of the tree. */
  visit(node: IConstruct): void {
    const targets = node.node.dependencies;
    if (targets.length === 0) return;
    const addresses = new Set(targets.flatMap((target) => this.#below(target).map(addressOf)));
    const waiting = this.#below(node).filter((resource) => !addresses.has(addressOf(resource)));
    const own = new Set(this.#below(node).map(addressOf));
    const added = [...addresses].filter((address) => !own.has(address));
    for (const resource of waiting) resource.dependsOn = [...new Set([...(resource.dependsOn ?? []), ...added])];
  }

  #below(root: IConstruct): readonly TerraformResource[] {
    const known = this.#resourcesBelow.get(root);
    if (known) return known;
    const found = root.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
    this.#resourcesBelow.set(root, found);
    return found;
  }
}
