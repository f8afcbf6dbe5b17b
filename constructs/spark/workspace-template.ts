import type { RosStack } from '../core/ros-stack';
import type { SparkAdmin } from './contract';
import type { SparkParts } from './known/model';

/** A ROS expression that stands for a value, for example `{ Ref: 'Cu' }`. */
export type RosValue = object;

/** Logical id of the workspace. */
const WORKSPACE = 'Workspace';

/** Logical id of what finds the workspace, where another stack has it. */
const FOUND = 'Found';

/** Logical id of the Livy gateway. */
export const LIVY = 'Livy';

/** Logical id of what lowers queues before anything grows, and before the workspace shrinks. */
const ROOM = 'Room';

/** Logical id of what lowers the queues that a new workspace is born with, before others are made; in a stack apart it is the only one. */
const FIRST_ROOM = 'FirstRoom';

const MINUTES = 15;

/** The ROS stacks of a workspace. */
export interface TemplateStacks {
  readonly workspace: RosStack;
  /** Where what is in it is; absent: in the same one. */
  readonly apart?: RosStack;
}

/** Where a part of a workspace that ROS itself knows adds itself. */
export type RosPlace = Pick<WorkspaceTemplate, 'text' | 'output' | 'addResource' | 'workspaceId'>;

/** What a part of a workspace (queue, gateway, session, connection) needs to add itself to the stack that it is in. */
export class WorkspaceTemplate {
  readonly workspaceId: RosValue;
  /** The workspace's quota, in CU. */
  readonly quota: RosValue;
  /** Where the workspace is. */
  readonly #home: RosStack;
  /** Where everything in it is. */
  readonly #stack: RosStack;
  readonly #admin: SparkAdmin | undefined;
  readonly #leaving: boolean;
  readonly #tokens = new Map<RosStack, RosValue>();

  constructor({ workspace, apart }: TemplateStacks, quotaCu: number, admin: SparkAdmin | undefined, parts: SparkParts) {
    this.#home = workspace;
    this.#stack = apart ?? workspace;
    this.#admin = admin;
    this.#leaving = parts === 'leaving';
    this.quota = workspace.addParameter('Cu', { type: 'Number', value: String(quotaCu) });
    this.workspaceId = { 'Fn::GetAtt': [this.#isApart ? FOUND : WORKSPACE, 'WorkspaceId'] };
  }

  /** Whether parts that only the service's API can make are made. */
  get managed(): boolean {
    return this.#admin !== undefined;
  }

  /** Logical id of what comes before all queues. */
  get firstRoom(): string {
    return this.#isApart ? ROOM : FIRST_ROOM;
  }

  get #isApart(): boolean {
    return this.#stack !== this.#home;
  }

  /** A template parameter: its value is a line of its own in a plan. */
  text(name: string, value: string): RosValue {
    return this.#stack.addParameter(name, { type: 'String', value });
  }

  /** As {@link text}, for a number. */
  number(name: string, value: number): RosValue {
    return this.#stack.addParameter(name, { type: 'Number', value: String(value) });
  }

  /** As {@link number}, for what a queue may have: the stack of the workspace has to know it, too, see {@link addRoom}. */
  limit(name: string, cu: number): RosValue {
    if (this.#isApart) this.#home.addParameter(name, { type: 'Number', value: String(cu) });
    return this.number(name, cu);
  }

  /** As {@link text}, for the workspace itself. */
  ofWorkspace(name: string, value: string): RosValue {
    return this.#home.addParameter(name, { type: 'String', value });
  }

  /** A value handed back to Terraform: a reference. */
  output(key: string, value: RosValue): string {
    return this.#stack.output(key, value);
  }

  /** The workspace's own stack, for what stays there while the rest is apart; the same place where nothing is. */
  get home(): RosPlace {
    if (!this.#isApart) return this;
    return {
      workspaceId: { 'Fn::GetAtt': [WORKSPACE, 'WorkspaceId'] },
      text: (name, value) => this.ofWorkspace(name, value),
      output: (key, value) => this.#home.output(key, value),
      addResource: (logicalId, type, properties, after) =>
        this.#home.addResource(logicalId, { type, properties, disposable: true, ...dependsOn(after) }),
    };
  }

  /** Where tokens find the id of a Livy gateway: the resource and its attribute. */
  livyId(stays: boolean): readonly [logicalId: string, attribute: string] {
    return [stays && this.#isApart ? FOUND : LIVY, 'LivyComputeId'];
  }

  /** Adds the workspace; `born` are properties that it keeps from its first day on, `livy` a gateway that stays with it. */
  addWorkspace(name: string, properties: Readonly<Record<string, unknown>>, born: Readonly<Record<string, unknown>>, livy?: string): void {
    const after = dependsOn(this.managed ? [ROOM] : []);
    const kept = Object.keys(born).length === 0 ? {} : this.#home.keepAsBorn(WORKSPACE, born);
    const named = { WorkspaceName: this.ofWorkspace('WorkspaceName', name), ...properties };
    this.#home.addResource(WORKSPACE, { type: 'ALIYUN::EMR::SparkWorkspace', properties: { ...named, ...kept }, ...after });
    if (!this.#isApart) return;
    const found = { WorkspaceName: this.text('WorkspaceName', name), ...(livy === undefined ? {} : { Livy: livy }) };
    this.#addCustom(FOUND, 'SparkFound', MINUTES, found, []);
  }

  /**
   * Adds what lowers queues that have too much, before the workspace and any queue is changed: a smaller workspace must still hold its
   * queues, and a bigger queue needs what another one gives back. It finds the workspace by its name, as it comes before it; a second one
   * comes after it, as a new workspace is born with queues that have all of it.
   */
  addRoom(minutes: number, queues: Readonly<Record<string, unknown>>): void {
    const parameters = { WorkspaceName: { Ref: 'WorkspaceName' }, Queues: queues };
    this.#addCustom(ROOM, 'SparkRoom', minutes, parameters, [], this.#home);
    this.#addCustom(this.firstRoom, 'SparkRoom', minutes, parameters, [this.#isApart ? FOUND : WORKSPACE]);
  }

  /** Adds a resource that ROS itself knows; it holds no data. It is never leaving: no other stack could take it over. */
  addResource(logicalId: string, type: string, properties: Readonly<Record<string, unknown>>, after: readonly string[]): void {
    this.#stack.addResource(logicalId, { type, properties, disposable: true, ...dependsOn(after) });
  }

  /**
   * Adds an object that the admin function manages, or nothing where there is none.
   * @param kind the function's name for it, for example `SparkQueue`
   * @param minutes how long ROS waits for the function's answer
   * @param after logical ids of what has to be there before
   */
  addManaged(
    logicalId: string,
    kind: string,
    minutes: number,
    parameters: Readonly<Record<string, unknown>>,
    after: readonly string[] = [],
  ): void {
    // Says since when this stack is being made: what another stack has let go of since then is taken over, not refused.
    const since = this.#isApart ? { Since: { 'Fn::GetAtt': [FOUND, 'Since'] } } : {};
    this.#addCustom(logicalId, kind, minutes, { WorkspaceId: this.workspaceId, ...parameters, ...since }, after);
  }

  #addCustom(
    logicalId: string,
    kind: string,
    minutes: number,
    parameters: Readonly<Record<string, unknown>>,
    after: readonly string[],
    stack = this.#stack,
  ): void {
    const token = this.#serviceToken(stack);
    if (token === undefined) return;
    stack.addResource(logicalId, {
      type: `Custom::${kind}`,
      properties: {
        ServiceToken: token,
        Timeout: minutes * 60,
        Parameters: parameters,
      },
      disposable: true,
      // It holds nothing that could be handed over: to remove it does nothing.
      leaving: this.#leaving && kind !== 'SparkRoom',
      ...dependsOn(after),
    });
  }

  #serviceToken(stack: RosStack): RosValue | undefined {
    if (!this.#admin) return undefined;
    const token = this.#tokens.get(stack) ?? stack.addParameter('AdminServiceToken', { type: 'String', value: this.#admin.serviceToken });
    this.#tokens.set(stack, token);
    return token;
  }
}

const dependsOn = (after: readonly string[]) => (after.length > 0 ? { dependsOn: after } : {});
