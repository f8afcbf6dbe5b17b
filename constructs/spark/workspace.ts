import { Construct } from 'constructs';
import { BUILT_IN_QUEUES } from '../../spec/facts/spark';
import type { SparkQueue, SparkWorkspace as Model } from '../../spec/model';
import { inCu } from '../../spec/units/quantity';
import type { Role } from '../access/role';
import { badName, check } from '../core/check';
import type { IGrantable } from '../core/grants';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import { unpairedDestroy } from '../core/protection';
import { RosStack } from '../core/ros-stack';
import { brokenRules } from '../core/rule';
import { surroundingsOf } from '../core/surroundings';
import { TerraformStack } from '../core/terraform';
import type { ILake } from '../storage/contract';
import { SPARK_ACTIONS, sparkStatement } from './actions';
import type { ISparkWorkspace, SparkEndpoints } from './contract';
import { executionRole } from './execution-role';
import { GATEWAY_RULES, GUEST_RULES, guestsOf } from './guest-rules';
import { addKyuubi } from './kyuubi';
import { addLivy, livyIsMade } from './livy';
import { addNetworkConnection, CONNECTION } from './network-connection';
import { unconnectable } from './network-zones';
import { declared, type SparkWorkspaceProps } from './options';
import { addQueues } from './queue';
import { QUEUE_RULES } from './queue-rules';
import { displayRelease } from './release';
import { WORKSPACE_RULES } from './rules';
import type { Runtime } from './runtime';
import { addSessions } from './session';
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
  /** What was asked for, with every default filled in. */
  readonly declared: Model;
  /** What is declared and not made, because there is no admin function; for example `queue 'night'`. */
  readonly unmanaged: readonly string[];

  constructor(scope: Construct, id: string, props: SparkWorkspaceProps) {
    super(scope, id);
    const workspace = declared(props);
    check(
      this,
      badName('sparkWorkspace', props.name),
      unpairedDestroy(this, workspace.onRemoval),
      ...this.#problems(workspace, props),
    );

    const role = executionRole(this, props.roleName ?? `${props.name}-spark`, props);
    const stack = new RosStack(this, 'Ros', {
      name: props.stackName ?? props.name,
      description: `Serverless Spark workspace ${props.name}`,
      onRemoval: workspace.onRemoval,
    });
    // The workspace opens its bucket at once, with the role; both are known by name only.
    stack.node.addDependency(role, ...ownedBy(this, props.lake));
    const template = new WorkspaceTemplate(stack, inCu(props.quota), props.admin);
    addWorkspace(template, role.roleName, props);
    this.resources = { stack, role };
    this.workspaceName = props.name;
    this.workspaceId = stack.output('WorkspaceId', template.workspaceId);
    this.queueNames = [...new Set([...Object.keys(workspace.queues), ...BUILT_IN_QUEUES])];
    this.declared = workspace;
    this.unmanaged = unmanagedParts(template, workspace);
    this.endpoints = this.#addParts(template, workspace, props);
  }

  queue(name: string): SparkQueue {
    const found = this.declared.queues[name];
    check(this, !found && this.#noQueue(name, Object.keys(this.declared.queues)));
    return found as SparkQueue;
  }

  grantSubmit(to: IGrantable, queue?: string): void {
    check(this, queue !== undefined && !this.queueNames.includes(queue) && this.#noQueue(queue, this.queueNames));
    to.grant(sparkStatement(SPARK_ACTIONS.submit));
  }

  #addParts(
    template: WorkspaceTemplate,
    workspace: Model,
    { network, metastore }: SparkWorkspaceProps,
  ): SparkEndpoints {
    addQueues(template, workspace.queues);
    const connection = network ? addNetworkConnection(template, surroundingsOf(this).region, network) : [];
    const runtime = runtimeOf(template, workspace, connection, metastore?.thriftUris ?? '');
    if (!runtime) return {};
    addSessions(template, workspace, runtime);
    const kyuubi = addKyuubi(template, workspace, runtime);
    const livy = addLivy(template, workspace, runtime);
    return { ...(kyuubi === undefined ? {} : { kyuubi }), ...(livy === undefined ? {} : { livy }) };
  }

  #problems(workspace: Model, { tags = {}, network }: SparkWorkspaceProps): readonly (Problem | undefined | false)[] {
    const { queues, quota, sessions } = workspace;
    return [
      ...brokenRules(WORKSPACE_RULES, { workspace, tags: Object.keys(tags).length }),
      ...Object.entries(queues).flatMap(([name, queue]) => [
        badName('sparkQueue', name, `queues.${name}`),
        ...brokenRules(QUEUE_RULES, { name, queue, quota }),
      ]),
      ...Object.keys(sessions).map((name) => badKey(name, 'sessions')),
      ...guestsOf(workspace).flatMap((guest) => brokenRules(GUEST_RULES, guest)),
      ...brokenRules(GATEWAY_RULES, workspace),
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

/** The lake as something to wait for, where this stack makes it. */
const ownedBy = (scope: Construct, lake: ILake): readonly Construct[] =>
  Construct.isConstruct(lake) && TerraformStack.of(lake) === TerraformStack.of(scope) ? [lake] : [];

/** The workspace itself. A property that cannot change in place (bucket, role, catalog) would make ROS refuse the update. */
function addWorkspace(
  template: WorkspaceTemplate,
  roleName: string,
  { name, lake, metastore, tags = {} }: SparkWorkspaceProps,
): void {
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

/** What gateways and sessions share; undefined when there are none, so that no parameter is left unused. */
function runtimeOf(
  template: WorkspaceTemplate,
  workspace: Model,
  connection: readonly string[],
  uris: string,
): Runtime | undefined {
  const { engine, fusion, kyuubi, sessions } = workspace;
  const submitting = template.managed && (kyuubi !== undefined || Object.keys(sessions).length > 0);
  if (!submitting && !livyIsMade(template, workspace)) return undefined;
  return {
    release: template.text('EngineVersion', displayRelease(engine)),
    fusion,
    network: connection.length > 0 ? CONNECTION : undefined,
    metastoreUris: submitting && uris !== '' ? template.text('MetastoreUris', uris) : undefined,
    after: connection,
  };
}
