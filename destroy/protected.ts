import { isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import type { ResourceBody, StackDocument } from '../deploy/stacks/stack-folder';
import type { StateResource } from '../deploy/stacks/state-resources';

/** Why a resource must not be destroyed. */
export type Reason =
  /** It holds data, and its lifecycle says that it stays. */
  | { readonly why: 'retained' }
  /** It holds data, and nothing describes it any more: what protected it went with the description. */
  | { readonly why: 'undescribed' }
  /** Both keys are given, but the service itself still refuses to delete it. `deploys`: a deploy can lower its guard. */
  | { readonly why: 'service-guard'; readonly attribute: string; readonly deploys: boolean };

export interface ProtectedResource {
  readonly resource: StateResource;
  readonly reason: Reason;
}

/** The resources of a state that a destroy of the whole stack must leave alone. */
export function protectedIn(resources: readonly StateResource[], document: StackDocument): ProtectedResource[] {
  return resources.flatMap((resource) => {
    const reason = reasonFor(resource, document);
    return reason ? [{ resource, reason }] : [];
  });
}

function reasonFor({ type, name, attributes }: StateResource, document: StackDocument): Reason | undefined {
  const body = document.resource?.[type]?.[name];
  if (body?.lifecycle?.prevent_destroy) return { why: 'retained' };
  if (!isStateful(type)) return undefined;
  if (!body) return { why: 'undescribed' };
  const [attribute] = Object.entries(protectionFacts(type).guard ?? {}).find(([name, { on }]) => attributes[name] === on) ?? [];
  return attribute === undefined ? undefined : { why: 'service-guard', attribute, deploys: !ignores(body, attribute) };
}

function ignores({ lifecycle }: ResourceBody, attribute: string): boolean {
  const ignored = lifecycle?.ignore_changes ?? [];
  return ignored === 'all' || ignored.includes(attribute);
}
