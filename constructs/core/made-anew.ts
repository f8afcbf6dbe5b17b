import type { TerraformResourceLifecycle } from './terraform';

const REFERENCE = /^\$\{(\w+\.[\w-]+)\.\w+\}$/;

/**
 * For what is part of something and knows it by its name: a bucket that is made anew has the same name, so the plan would leave its settings
 * as they are, and the new bucket would have none until the next deployment. Ids tell the two apart.
 * @param parents references to names; what is no reference within the stack is left out
 */
export function madeAnewWith(...parents: readonly string[]): TerraformResourceLifecycle {
  const resources = parents.flatMap((parent) => REFERENCE.exec(parent)?.[1] ?? []);
  return resources.length === 0 ? {} : { replaceTriggeredBy: [...new Set(resources)].map((resource) => `${resource}.id`) };
}
