import type { StackDocument } from './stack-document';

/** One action that a policy allows on one resource. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

interface Policy {
  readonly Statement: readonly { readonly Effect: string; readonly Action: readonly string[]; readonly Resource: readonly string[] }[];
}

/** A role has one policy that is called like it, and more where its names are too many. */
const isOf = (policy: string, role: string): boolean => policy === role || new RegExp(`^${role}-names-\\d+$`).test(policy);

/** Everything that the policies of a role allow, one pair after the other; empty when the role has none. */
export function permissionsOf(document: StackDocument, role: string): readonly Permission[] {
  const policies = document.resources('alicloud_ram_policy').filter(({ policy_name: name }) => isOf(String(name), role));
  const statements = policies.flatMap((policy) => (JSON.parse(String(policy['policy_document'])) as Policy).Statement);
  return statements.flatMap(({ Action: actions, Resource: resources }) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
  );
}
