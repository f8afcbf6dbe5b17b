import type { TerraformResourceLifecycle } from './terraform';

const REFERENCE = /^\$\{(\w+\.[\w-]+)\.\w+\}$/;

/**
 * The `lifecycle` block of a part that refers to its parent by name, for example the settings of a bucket. If the bucket is replaced, its
 * name stays the same, so a plan would leave the settings alone, and the new bucket would have none until the next deployment. With this
 * block the part is replaced whenever the id of its parent changes.
 * @param parents references to names; a text that is no reference within the stack is ignored
 */
export function madeAnewWith(...parents: readonly string[]): TerraformResourceLifecycle {
  const resources = parents.flatMap((parent) => REFERENCE.exec(parent)?.[1] ?? []);
  return resources.length === 0 ? {} : { replaceTriggeredBy: [...new Set(resources)].map((resource) => `${resource}.id`) };
}
