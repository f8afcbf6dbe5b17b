import { Construct } from 'constructs';
import { fixText } from '../../domain/fix-text';
import { brokenIn } from '../../domain/rule';
import { ResourceGroup } from '../access/resource-group';
import type { Role } from '../access/role';
import { check } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { unpairedDestroy } from '../core/protection';
import { ramPrincipal } from '../core/ram-grants';
import { RosStack } from '../core/ros-stack';
import { surroundingsOf } from '../core/surroundings';
import { Annotations, TerraformStack } from '../core/terraform';
import { SPARK_ACTIONS, sparkStatement } from './actions';
import type { ISparkWorkspace, SparkAdmin, SparkEndpoints } from './contract';
import { executionRole } from './execution-role';
import { addGuests } from './guests';
import { missingQueue } from './known/access';
import { UNMANAGED_RULES } from './known/admin-rules';
import type { SparkWorkspaceModel } from './known/model';
import { queueNames } from './known/queue-names';
import { type RenewedToken, renewedTokens } from './known/tokens';
import { LIVY_NAME } from './livy';
import { addMembers } from './member';
import { clockOf, declared, DEFAULTS, type SparkWorkspaceProps } from './options';
import { workspaceProblems } from './problems';
import { addQueues } from './queue';
import { QueueSchedule } from './queue-schedule';
import { tokenSecrets } from './token';
import { TokenRenewal } from './token-renewal';
import { unmanagedParts } from './unmanaged';
import { WorkspaceTemplate } from './workspace-template';

/**
 * An EMR Serverless Spark workspace with its quota in two levels. Made through ROS, as the provider has no type for it; the values of a
 * template are parameters, so a plan shows them as lines.
 * @stateful
 */
export class SparkWorkspace extends Construct implements ISparkWorkspace {
  readonly resources: {
    readonly stack: RosStack;
    /** Of what is in it, where that is apart. */
    readonly parts: RosStack | undefined;
    readonly role: Role;
    readonly group: ResourceGroup | undefined;
  };
  readonly workspaceName: string;
  readonly workspaceId: string;
  readonly queueNames: readonly string[];
  readonly endpoints: SparkEndpoints;
  readonly sessionIds: Readonly<Record<string, string>>;
  readonly tokenSecrets: ISparkWorkspace['tokenSecrets'];
  /** What is declared and not made, because there is no admin function; for example `queue 'night'`. */
  readonly unmanaged: readonly string[];
  readonly #queues: SparkWorkspaceModel['queues'];

  constructor(scope: Construct, id: string, props: SparkWorkspaceProps) {
    super(scope, id);
    const workspace = declared(props);
    const { region, kms } = surroundingsOf(this);
    check(this, unpairedDestroy(this, workspace.onRemoval), ...workspaceProblems(workspace, props, { region }));

    const role = executionRole(this, props.roleName ?? `${props.name}-spark`, props.name, props);
    const stack = new RosStack(this, 'Ros', {
      name: props.stackName ?? props.name,
      description: `Serverless Spark workspace ${props.name}`,
      ...(props.admin ? { ramRoleName: props.admin.roleName } : {}),
      onRemoval: workspace.onRemoval,
    });
    // The workspace opens its bucket at once, with the role; both are known by name only.
    stack.node.addDependency(role, ...madeHere(this, props.lake, props.admin));
    const parts = workspace.parts === 'apart' && props.admin ? partsStack(this, props, props.admin) : undefined;
    parts?.node.addDependency(stack);
    const stacks = { workspace: stack, ...(parts ? { apart: parts } : {}) };
    const template = new WorkspaceTemplate(stacks, workspace.quota, props.admin, workspace.parts);
    const group = workspace.resourceGroup ? new ResourceGroup(this, 'Group', { name: props.name }) : undefined;
    addWorkspace(template, role.roleName, group, props, workspace.livy?.stays === true);
    this.resources = { stack, parts, role, group };
    this.workspaceName = props.name;
    this.workspaceId = template.output('WorkspaceId', template.workspaceId);
    this.queueNames = queueNames(workspace.queues);
    this.#queues = workspace.queues;
    this.unmanaged = unmanagedParts(template, workspace);
    this.tokenSecrets = {
      kyuubi: tokenSecrets(props.name, 'kyuubi', workspace.kyuubi?.tokens),
      livy: tokenSecrets(props.name, 'livy', workspace.livy?.tokens),
    };
    const timeZone = clockOf(props);
    const queueIds = addQueues(template, workspace, timeZone);
    addMembers(template, workspace.members);
    const { network, metastore } = props;
    const guests = addGuests(template, workspace, { region, kms, network, metastore, queueIds, workspaceName: props.name });
    this.endpoints = guests.endpoints;
    this.sessionIds = guests.sessionIds;
    if (props.admin && timeZone !== undefined) this.#addSchedule(props.admin, timeZone);
    if (props.admin) this.#addRenewal(props.admin, props.timeZone ?? DEFAULTS.timeZone, renewedTokens(workspace));
    for (const { code, message, fix } of brokenIn(UNMANAGED_RULES, this.unmanaged)) {
      Annotations.of(this).addWarning(`[${code}] ${message}; fix: ${fixText(fix, [])}`);
    }
  }

  grantSubmit(to: IGrantable, queue?: string): void {
    const missing = queue === undefined ? undefined : missingQueue(queue, this.#queues, `workspace '${this.workspaceName}'`);
    check(this, missing && { code: 'access.queue.missing', ...missing, fix: fixText(missing.fix, []) });
    const [{ group }, statement, principal] = [this.resources, sparkStatement(SPARK_ACTIONS.submit), ramPrincipal(to)];
    // A principal without support for resource groups gets the permission on all workspaces, as the service itself knows no narrower one.
    if (group && principal.grantIn) principal.grantIn(group, statement);
    else principal.grant(statement);
  }

  /** Where everything in it is. */
  get #parts(): RosStack {
    return this.resources.parts ?? this.resources.stack;
  }

  #addRenewal(admin: SparkAdmin, timeZone: string, tokens: readonly RenewedToken[]): void {
    if (tokens.length === 0) return;
    const renewal = new TokenRenewal(this, 'Renewal', admin, { workspaceName: this.workspaceName, tokens, timeZone });
    renewal.node.addDependency(this.#parts);
  }

  #addSchedule(admin: SparkAdmin, timeZone: string): void {
    const queues = this.#queues;
    const schedule = new QueueSchedule(this, 'Schedule', admin, { workspaceName: this.workspaceName, queues, timeZone });
    schedule.node.addDependency(this.#parts);
  }
}

/** What only the service's API can make, where it is apart: it holds no data, so a stack that fails is simply made anew. */
const partsStack = (
  scope: Construct,
  { name, stackName = name, partsName = `${stackName}-parts` }: SparkWorkspaceProps,
  admin: SparkAdmin,
) =>
  new RosStack(scope, 'Inside', {
    name: partsName,
    description: `Queues, gateways, sessions, members and tokens of Serverless Spark workspace ${name}`,
    ramRoleName: admin.roleName,
    disposable: true,
  });

/** Those of `things` that this stack makes, as something to wait for. */
const madeHere = (scope: Construct, ...things: readonly (object | undefined)[]): readonly Construct[] =>
  things.filter(
    (thing): thing is Construct =>
      thing !== undefined && Construct.isConstruct(thing) && TerraformStack.of(thing) === TerraformStack.of(scope),
  );

/** The workspace itself. A property that cannot change in place (bucket, role, catalog) would make ROS refuse the update; tags stay as born. */
function addWorkspace(
  template: WorkspaceTemplate,
  roleName: string,
  group: ResourceGroup | undefined,
  { name, lake, metastore, tags = {} }: SparkWorkspaceProps,
  livyStays: boolean,
): void {
  const catalogId = metastore?.catalogId;
  const properties = {
    OssBucket: template.ofWorkspace('OssBucket', `oss://${lake.bucketName}/`),
    RamRoleName: template.ofWorkspace('RamRoleName', roleName),
    PaymentType: 'PostPaid',
    ResourceSpec: { Cu: template.quota },
    ...(catalogId === undefined ? {} : { DlfCatalogId: template.ofWorkspace('DlfCatalogId', catalogId) }),
    ...(group ? { ResourceGroupId: template.ofWorkspace('ResourceGroupId', group.groupId) } : {}),
  };
  const list = Object.entries(tags)
    .sort()
    .map(([Key, Value]) => ({ Key, Value }));
  template.addWorkspace(name, properties, list.length === 0 ? {} : { Tags: list }, livyStays ? LIVY_NAME : undefined);
}
