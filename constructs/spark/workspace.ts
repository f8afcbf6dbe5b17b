import { SPARK_NAMES } from './known/names';
import { Construct } from 'constructs';
import { BUILT_IN_QUEUES } from './known/limits';
import type { SparkQueue, SparkWorkspaceModel } from './known/model';
import type { Role } from '../access/role';
import { badName, check } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { ramPrincipal } from '../core/ram-grants';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import { unpairedDestroy } from '../core/protection';
import { RosStack } from '../core/ros-stack';
import { brokenIn } from '../../domain/rule';
import { brokenRules } from '../core/rule';
import { surroundingsOf } from '../core/surroundings';
import { Annotations, TerraformStack } from '../core/terraform';
import { SPARK_ACTIONS, sparkStatement } from './actions';
import type { ISparkWorkspace, SparkAdmin, SparkEndpoints } from './contract';
import { executionRole } from './execution-role';
import { GATEWAY_RULES, GUEST_RULES, guestsOf } from './guest-rules';
import { unconnectable } from './network-zones';
import { clockOf, declared, type SparkWorkspaceProps } from './options';
import { addParts } from './parts';
import { QUEUE_RULES } from './queue-rules';
import { QueueSchedule } from './queue-schedule';
import { WORKSPACE_RULES } from './rules';
import { TEMPLATE_NAME_RULES } from './known/template-names';
import { badTokens, tokenSecrets } from './token';
import { unmanagedParts } from './unmanaged';
import { WorkspaceTemplate } from './workspace-template';

/**
 * An EMR Serverless Spark workspace with its quota in two levels. Made through ROS, as the provider has no type for it; the values of a
 * template are parameters, so a plan shows them as lines.
 * @stateful
 */
export class SparkWorkspace extends Construct implements ISparkWorkspace {
  readonly resources: { readonly stack: RosStack; readonly role: Role };
  readonly workspaceName: string;
  readonly workspaceId: string;
  readonly queueNames: readonly string[];
  readonly endpoints: SparkEndpoints;
  readonly sessionIds: Readonly<Record<string, string>>;
  readonly tokenSecrets: ISparkWorkspace['tokenSecrets'];
  /** What was asked for, with every default filled in. */
  readonly declared: SparkWorkspaceModel;
  /** What is declared and not made, because there is no admin function; for example `queue 'night'`. */
  readonly unmanaged: readonly string[];

  constructor(scope: Construct, id: string, props: SparkWorkspaceProps) {
    super(scope, id);
    const workspace = declared(props);
    check(
      this,
      badName(SPARK_NAMES.sparkWorkspace, props.name),
      unpairedDestroy(this, workspace.onRemoval),
      ...this.#problems(workspace, props),
    );

    const role = executionRole(this, props.roleName ?? `${props.name}-spark`, props);
    const stack = new RosStack(this, 'Ros', {
      name: props.stackName ?? props.name,
      description: `Serverless Spark workspace ${props.name}`,
      ...(props.admin ? { ramRoleName: props.admin.roleName } : {}),
      onRemoval: workspace.onRemoval,
    });
    // The workspace opens its bucket at once, with the role; both are known by name only.
    stack.node.addDependency(role, ...madeHere(this, props.lake, props.admin));
    const template = new WorkspaceTemplate(stack, workspace.quota, props.admin);
    addWorkspace(template, role.roleName, props);
    this.resources = { stack, role };
    this.workspaceName = props.name;
    this.workspaceId = stack.output('WorkspaceId', template.workspaceId);
    this.queueNames = [...new Set([...Object.keys(workspace.queues), ...BUILT_IN_QUEUES])];
    this.declared = workspace;
    this.unmanaged = unmanagedParts(template, workspace);
    this.tokenSecrets = {
      kyuubi: tokenSecrets(props.name, 'kyuubi', workspace.kyuubi?.tokens),
      livy: tokenSecrets(props.name, 'livy', workspace.livy?.tokens),
    };
    const { region, kms } = surroundingsOf(this);
    const timeZone = clockOf(props);
    const { network, metastore } = props;
    const parts = addParts(template, workspace, { region, kms, network, metastore, timeZone, workspaceName: props.name });
    this.endpoints = parts.endpoints;
    this.sessionIds = parts.sessionIds;
    if (props.admin && timeZone !== undefined) this.#addSchedule(props.admin, timeZone);
    if (this.unmanaged.length > 0) Annotations.of(this).addWarning(notMade(this.unmanaged));
  }

  queue(name: string): SparkQueue {
    const found = this.declared.queues[name];
    check(this, !found && this.#noQueue(name, Object.keys(this.declared.queues)));
    return found as SparkQueue;
  }

  grantSubmit(to: IGrantable, queue?: string): void {
    check(this, queue !== undefined && !this.queueNames.includes(queue) && this.#noQueue(queue, this.queueNames));
    ramPrincipal(to).grant(sparkStatement(SPARK_ACTIONS.submit));
  }

  #addSchedule(admin: SparkAdmin, timeZone: string): void {
    const { queues } = this.declared;
    new QueueSchedule(this, 'Schedule', admin, { workspaceName: this.workspaceName, queues, timeZone }).node.addDependency(
      this.resources.stack,
    );
  }

  #problems(workspace: SparkWorkspaceModel, { name, tags = {}, network }: SparkWorkspaceProps): readonly (Problem | undefined | false)[] {
    const { queues, quota, sessions, members } = workspace;
    return [
      ...brokenRules(WORKSPACE_RULES, { workspace, tags: Object.keys(tags).length }),
      ...Object.entries(queues).flatMap(([key, queue]) => [
        badName(SPARK_NAMES.sparkQueue, key, `queues.${key}`),
        ...brokenRules(QUEUE_RULES, { name: key, queue, quota }),
      ]),
      ...Object.keys(sessions).map((key) => badKey(key, 'sessions')),
      ...Object.keys(members).map((key) => badKey(key, 'members')),
      ...(['kyuubi', 'livy'] as const).flatMap((gateway) => badTokens(name, gateway, workspace[gateway]?.tokens)),
      ...guestsOf(workspace).flatMap((guest) => brokenRules(GUEST_RULES, guest)),
      ...brokenRules(GATEWAY_RULES, workspace),
      ...brokenIn(TEMPLATE_NAME_RULES, workspace),
      network && unconnectable(surroundingsOf(this).region, network),
    ];
  }

  #noQueue(name: string, known: readonly string[]): Problem {
    return {
      code: 'spark.queue.unknown',
      message: `there is no queue '${name}', only: ${known.join(', ')}`,
      fix: 'name one of those, or add it to queues',
    };
  }
}

/** Those of `things` that this stack makes, as something to wait for. */
const madeHere = (scope: Construct, ...things: readonly (object | undefined)[]): readonly Construct[] =>
  things.filter(
    (thing): thing is Construct =>
      thing !== undefined && Construct.isConstruct(thing) && TerraformStack.of(thing) === TerraformStack.of(scope),
  );

const notMade = (parts: readonly string[]): string =>
  `[spark.unmanaged] declared, checked and not made, as there is no admin function: ${parts.join(', ')}; fix: give the workspace an 'admin'`;

/** The workspace itself. A property that cannot change in place (bucket, role, catalog) would make ROS refuse the update. */
function addWorkspace(template: WorkspaceTemplate, roleName: string, { name, lake, metastore, tags = {} }: SparkWorkspaceProps): void {
  const catalogId = metastore?.catalogId;
  template.addWorkspace({
    WorkspaceName: template.text('WorkspaceName', name),
    OssBucket: template.text('OssBucket', `oss://${lake.bucketName}/`),
    RamRoleName: template.text('RamRoleName', roleName),
    PaymentType: 'PostPaid',
    ResourceSpec: { Cu: template.quota },
    ...(catalogId === undefined ? {} : { DlfCatalogId: template.text('DlfCatalogId', catalogId) }),
    ...(Object.keys(tags).length === 0
      ? {}
      : {
          Tags: Object.entries(tags)
            .sort()
            .map(([Key, Value]) => ({ Key, Value })),
        }),
  });
}
