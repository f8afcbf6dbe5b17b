import { addressOf } from '../../constructs/core/reference';
import { TerraformResource, type TerraformStack } from '../../constructs/core/terraform';
import { type FoundProblem, ProblemsFound } from '../problems/found-problem';
import type { Removed } from './parse-removed';

/** Writes a `removed` block for each of the entries that are of this stack. Throws {@link ProblemsFound} for what the stack still has. */
export function addRemoved(stack: TerraformStack, entries: readonly Removed[]): void {
  const own = entries.filter((entry) => entry.stack === stack.node.id);
  if (own.length === 0) return;
  const resources = stack.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
  const described = new Set(resources.map(addressOf));
  const problems = own.filter(({ address }) => described.has(address)).map((entry) => stillThere(stack, entry));
  if (problems.length > 0) throw new ProblemsFound(problems);
  stack.addOverride(
    'removed',
    own.map(({ address }) => ({ from: address, lifecycle: { destroy: false } })),
  );
}

const stillThere = ({ node }: TerraformStack, { address, stack, place }: Removed): FoundProblem => ({
  code: 'tombstone.described',
  message: `${stack}/${address} is described, and Terraform cannot let go of it at the same time`,
  fix: 'take the entry out of removed.yaml; what Terraform let go of already is managed again by terraform import',
  path: node.path,
  position: place,
});
