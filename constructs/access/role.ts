import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { RamRolePolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-role-policy-attachment';
import { ResourceManagerPolicyAttachment } from '@cdktf/provider-alicloud/lib/resource-manager-policy-attachment';
import { Construct } from 'constructs';
import { NAMES } from '../../domain/names/rules';
import { brokenIn } from '../../domain/rule';
import { badName, check, errorsIn } from '../core/check';
import { deferredText } from '../core/deferred';
import { problemText } from '../core/problem-text';
import { GrantSet, type GroupScope, type IRamPrincipal, type Statement } from '../core/ram-grants';
import { ref } from '../core/reference';
import { Annotations } from '../core/terraform';
import { POLICY_COUNT_RULES, POLICY_RULES, ROLE_RULES } from './known/role-rules';
import { pagesOf } from './pages';
import { type TrustedService, trustDocument } from './trust';

/** Options of {@link Role}. */
export interface RoleProps {
  /** Role name, unique in the account; its policy has the same name. */
  readonly name: string;
  readonly description: string;
  /** Service that may assume it. */
  readonly trust: TrustedService;
  /** System policies to attach, for example `AliyunDLFFullAccess`. @default - none */
  readonly systemPolicies?: readonly string[];
}

/** A RAM role with one custom policy, which holds all that was granted to it; long lists of names may have policies of their own. */
export class Role extends Construct implements IRamPrincipal {
  readonly target = 'alicloud';
  readonly resources: { readonly role: RamRole };
  /** Name of the role, known before it is made. */
  readonly roleName: string;
  /** Reference to the role's ARN. */
  readonly arn: string;
  readonly #grants = new GrantSet();
  /** What is granted in a resource group only, by its name. */
  readonly #inGroups = new Map<string, GrantSet>();
  readonly #props: RoleProps;
  #policy: RamPolicy | undefined;

  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id);
    const systemPolicies = props.systemPolicies ?? [];
    check(this, badName(NAMES.ramRole, props.name), ...errorsIn(ROLE_RULES, { systemPolicies }));
    this.#props = props;
    const role = new RamRole(this, 'Role', {
      roleName: props.name,
      description: props.description,
      assumeRolePolicyDocument: trustDocument(props.trust),
    });
    for (const policyName of systemPolicies) {
      new RamRolePolicyAttachment(this, policyName, {
        policyName,
        policyType: 'System',
        roleName: ref(role, 'role_name'),
      });
    }
    this.roleName = props.name;
    this.arn = ref(role, 'arn');
    this.resources = { role };
    // What is granted is complete only now, and RAM would refuse it half-way through an apply.
    this.node.addValidation({
      validate: () => errorsIn(POLICY_RULES, { role: props.name, document: this.#grants.toDocument() }).map(problemText),
    });
  }

  /** Allows `statements`; the policy is made with the first one. */
  grant(...statements: readonly Statement[]): void {
    if (statements.length === 0) return;
    statements.forEach((statement) => this.#grants.add(statement));
    this.#policy ??= this.#makePolicy();
  }

  /** As {@link grant}, for lists of names that may be longer than a policy: then they have as many policies of their own as they take. */
  grantNames(...statements: readonly Statement[]): void {
    const pages = pagesOf(this.#grants.statements, statements);
    if (pages === undefined) return this.grant(...statements);
    pages.forEach((document, index) => this.#policyOf(`Names${index + 1}`, `${this.#props.name}-names-${index + 1}`, document));
    for (const { code, message, fix } of brokenIn(POLICY_COUNT_RULES, { role: this.#props.name, policies: pages.length + 1 })) {
      Annotations.of(this).addWarning(`[${code}] ${message}; fix: ${fix}`);
    }
  }

  /** As {@link grant}, on what is in a resource group; a policy of its own, attached there and nowhere else. */
  grantIn(group: GroupScope, ...statements: readonly Statement[]): void {
    const known = this.#inGroups.get(group.groupName);
    const grants = known ?? new GrantSet();
    statements.forEach((statement) => grants.add(statement));
    if (known) return;
    this.#inGroups.set(group.groupName, grants);
    const policyName = `${this.#props.name}-in-${group.groupName}`;
    check(this, badName(NAMES.ramPolicy, policyName));
    const policy = this.#document(
      `In_${group.groupName}_`,
      policyName,
      deferredText(() => grants.toDocument()),
    );
    new ResourceManagerPolicyAttachment(this, `In_${group.groupName}_Attachment`, {
      policyName: ref(policy, 'policy_name'),
      policyType: 'Custom',
      principalName: `${ref(this.resources.role, 'role_name')}@role.${group.accountId}.onaliyunservice.com`,
      principalType: 'ServiceRole',
      resourceGroupId: group.groupId,
    });
  }

  #makePolicy(): RamPolicy {
    return this.#policyOf(
      '',
      this.#props.name,
      deferredText(() => this.#grants.toDocument()),
    );
  }

  #policyOf(prefix: string, policyName: string, policyDocument: string): RamPolicy {
    const policy = this.#document(prefix, policyName, policyDocument);
    new RamRolePolicyAttachment(this, `${prefix}Attachment`, {
      policyName: ref(policy, 'policy_name'),
      policyType: 'Custom',
      roleName: ref(this.resources.role, 'role_name'),
    });
    return policy;
  }

  #document(prefix: string, policyName: string, policyDocument: string): RamPolicy {
    return new RamPolicy(this, `${prefix}Policy`, {
      policyName,
      description: this.#props.description,
      policyDocument,
      // Five versions at most: the sixth update fails otherwise.
      rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
    });
  }
}
