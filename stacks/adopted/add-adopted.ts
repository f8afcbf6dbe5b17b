import { addressOf } from '../../constructs/core/reference';
import { TerraformResource, type TerraformStack } from '../../constructs/core/terraform';
import { literally } from '../../domain/text/literal';
import { type FoundProblem, ProblemsFound } from '../problems/found-problem';
import { Held } from './held';
import type { Adopted } from './parse-adopted';

/**
 * Writes an `import` block for each of the entries that are of this stack, and leaves what is to stay out of its plans. Throws
 * {@link ProblemsFound} for what the stack does not have.
 */
export function addAdopted(stack: TerraformStack, entries: readonly Adopted[]): void {
  const own = entries.filter((entry) => entry.stack === stack.node.id);
  if (own.length === 0) return;
  for (const { address, attributes } of own) {
    const [type = '', name = ''] = address.split('.');
    if (attributes) new Held(stack, name, type, literally(attributes));
  }
  const resources = stack.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
  const described = new Map(resources.map((resource) => [addressOf(resource), resource]));
  const problems = own.flatMap((entry) => (described.has(entry.address) ? [] : [notThere(stack, entry)]));
  if (problems.length > 0) throw new ProblemsFound(problems);
  for (const { address, keep } of own) {
    const resource = described.get(address);
    if (resource) keepAsIs(resource, keep);
  }
  stack.addOverride(
    'import',
    own.map(({ address, id }) => ({ to: address, id: literally(id) })),
  );
}

function keepAsIs(resource: TerraformResource, keep: readonly string[]): void {
  const { ignoreChanges = [] } = resource.lifecycle ?? {};
  if (keep.length === 0 || ignoreChanges === 'all') return;
  resource.lifecycle = { ...resource.lifecycle, ignoreChanges: [...new Set([...ignoreChanges, ...keep])] };
}

const notThere = ({ node }: TerraformStack, { address, stack, place }: Adopted): FoundProblem => ({
  code: 'adoption.undescribed',
  message: `${stack}/${address} is to be adopted, and nothing describes it`,
  fix: 'describe it in the estate, or take the entry out of adopted.yaml; to let go of what was adopted, name it in removed.yaml',
  path: node.path,
  position: place,
});
