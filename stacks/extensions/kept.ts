import type { Problem } from '../../constructs/core/problem';
import { TerraformResource, type TerraformStack } from '../../constructs/core/terraform';
import { belowStack } from '../problems/found-problem';

/** Paths of everything in a stack that Terraform may not destroy: what constructs retain, because it holds data. */
export function keptIn(stack: TerraformStack): ReadonlySet<string> {
  const kept = stack.node.findAll().filter((node) => TerraformResource.isTerraformResource(node) && isKept(node as TerraformResource));
  return new Set(kept.map(({ node }) => node.path));
}

interface Overrides {
  readonly lifecycle?: { readonly prevent_destroy?: unknown };
}

const isKept = (resource: TerraformResource): boolean => {
  const { lifecycle }: Overrides = resource['rawOverrides'] as Overrides;
  return (lifecycle?.prevent_destroy ?? resource.lifecycle?.preventDestroy) === true;
};

interface Written {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
}

interface Body {
  readonly '//'?: { readonly metadata?: { readonly path?: string } };
  readonly lifecycle?: { readonly prevent_destroy?: unknown };
}

/** Paths of what is written and that Terraform may destroy; aspects and overrides of the whole stack have done their part. */
export function unkeptIn(json: object): ReadonlySet<string> {
  const bodies = Object.values((json as Written).resource ?? {}).flatMap((named) => Object.values(named));
  const loose = bodies.filter(({ lifecycle }) => lifecycle?.prevent_destroy !== true);
  return new Set(loose.flatMap((body) => body['//']?.metadata?.path ?? []));
}

/** An extension that takes away the protection of what is retained. */
export const lowered = (path: string): Problem => ({
  code: 'extension.retained.lowered',
  message: `the extension lowers prevent_destroy of ${belowStack(path)}, which holds data and is retained`,
  fix: 'leave its lifecycle alone; to be able to lose it name it in allowances.yaml',
});
