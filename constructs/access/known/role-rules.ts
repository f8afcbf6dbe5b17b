import type { Rule } from '../../../domain/rule';

/** System policies that RAM attaches to a role at most. Source: limits page of RAM. */
const MOST_SYSTEM_POLICIES = 20;
/** Characters that RAM takes in a custom policy; the quota cannot be raised. Source: limits page of RAM. */
export const POLICY_LENGTH = 6144;
/** Length that a reference is counted with: as long as the longest thing it stands for here, a key's id. */
const REFERENCE_LENGTH = 40;

export interface RoleSubject {
  readonly systemPolicies: readonly string[];
}

/** What a role is made with. */
export const ROLE_RULES: readonly Rule<RoleSubject>[] = [
  {
    code: 'access.system-policies',
    holds: `a role has at most ${MOST_SYSTEM_POLICIES} system policies`,
    broken: ({ systemPolicies }) =>
      systemPolicies.length > MOST_SYSTEM_POLICIES && {
        at: ['systemPolicies'],
        message: `a role has at most ${MOST_SYSTEM_POLICIES} system policies, got ${systemPolicies.length}`,
        fix: 'shorten it, or split the role in two',
      },
  },
];

/** All that was granted to a role. */
export interface PolicySubject {
  readonly role: string;
  /** The policy's document, in which Terraform fills in references. */
  readonly document: string;
}

const lengthOf = (document: string): number => document.replaceAll(/\$\{[^}]*\}/g, '*'.repeat(REFERENCE_LENGTH)).length;

/** What a role has been granted, which is complete only when its stack is. */
export const POLICY_RULES: readonly Rule<PolicySubject>[] = [
  {
    code: 'access.policy.size',
    holds: `what is granted to a role fits into one policy of ${POLICY_LENGTH} characters`,
    broken: ({ role, document }) =>
      lengthOf(document) > POLICY_LENGTH && {
        at: [],
        message: `what is granted to role '${role}' takes ${lengthOf(document)} characters, a RAM policy has ${POLICY_LENGTH}`,
        fix: 'grant whole lakes and buckets instead of layers, or split the workload in two',
      },
  },
];

/** Custom policies that RAM attaches to a role unless its quota is raised. Source: https://www.alibabacloud.com/help/en/ram/product-overview/limits (2025-12-16). */
const MOST_CUSTOM_POLICIES = 10;

/** How many policies a role has, with those for long lists of names. */
export interface PolicyCountSubject {
  readonly role: string;
  readonly policies: number;
}

export const POLICY_COUNT_RULES: readonly Rule<PolicyCountSubject>[] = [
  {
    code: 'access.policy.count',
    holds: `a role has at most ${MOST_CUSTOM_POLICIES} custom policies, unless the account's quota was raised`,
    severity: 'warning',
    broken: ({ role, policies }) =>
      policies > MOST_CUSTOM_POLICIES && {
        at: [],
        message: `role '${role}' needs ${policies} custom policies for all the names it may touch, RAM attaches ${MOST_CUSTOM_POLICIES} unless the quota is raised`,
        fix: 'have the quota of custom policies per role raised in the Quota Center before you deploy, or spread the workspaces over several environments',
      },
  },
];
