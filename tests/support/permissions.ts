import type { StackDocument } from './stack-document';

/** One action that a policy allows on one resource. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

interface Policy {
  readonly Statement: readonly { readonly Effect: string; readonly Action: readonly string[]; readonly Resource: readonly string[] }[];
}

/** Everything that the policy of a role allows, one pair after the other; empty when the role has no policy. */
export function permissionsOf(document: StackDocument, role: string): readonly Permission[] {
  const policy = document.resources('alicloud_ram_policy').find(({ policy_name: name }) => name === role);
  if (!policy) return [];
  const { Statement: statements } = JSON.parse(String(policy['policy_document'])) as Policy;
  return statements.flatMap(({ Action: actions, Resource: resources }) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
  );
}
