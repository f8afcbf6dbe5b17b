import type { Problem } from '../core/problem';

/** Characters that RAM takes in a custom policy; the quota cannot be raised. */
export const POLICY_LIMIT = 6144;
/** Length that a reference is counted with: as long as the longest thing it stands for here, a key's id. */
const REFERENCE_LENGTH = 40;

/** What is wrong with the size of a policy document; undefined when RAM takes it. */
export function policySizeProblem(roleName: string, document: string): Problem | undefined {
  const size = document.replaceAll(/\$\{[^}]*\}/g, '*'.repeat(REFERENCE_LENGTH)).length;
  return size <= POLICY_LIMIT
    ? undefined
    : {
        code: 'access.policy.size',
        message: `what is granted to role '${roleName}' takes ${size} characters, a RAM policy has ${POLICY_LIMIT}`,
        fix: 'grant whole lakes and buckets instead of layers, or split the workload in two',
      };
}
