import type { RosStack } from '../core/ros-stack';
import type { SparkAdmin } from './contract';

/** A ROS expression that stands for a value, for example `{ Ref: 'Cu' }`. */
export type RosValue = object;

/** Logical id of the workspace. */
const WORKSPACE = 'Workspace';

/** Logical id of what lowers queues before anything grows, and before the workspace shrinks. */
const ROOM = 'Room';

/** Logical id of what lowers the queues that a new workspace is born with, before others are made. */
export const FIRST_ROOM = 'FirstRoom';

/** What a part of a workspace (queue, gateway, session, connection) needs to add itself to the workspace's stack. */
export class WorkspaceTemplate {
  readonly stack: RosStack;
  readonly workspaceId: RosValue = { 'Fn::GetAtt': [WORKSPACE, 'WorkspaceId'] };
  /** The workspace's quota, in CU. */
  readonly quota: RosValue;
  readonly #admin: SparkAdmin | undefined;
  #token: RosValue | undefined;

  constructor(stack: RosStack, quotaCu: number, admin: SparkAdmin | undefined) {
    this.stack = stack;
    this.quota = this.number('Cu', quotaCu);
    this.#admin = admin;
  }

  /** Whether parts that only the service's API can make are made. */
  get managed(): boolean {
    return this.#admin !== undefined;
  }

  /** A template parameter: its value is a line of its own in a plan. */
  text(name: string, value: string): RosValue {
    return this.stack.addParameter(name, { type: 'String', value });
  }

  /** As {@link text}, for a number. */
  number(name: string, value: number): RosValue {
    return this.stack.addParameter(name, { type: 'Number', value: String(value) });
  }

  /** Adds the workspace; `born` are properties that it keeps from its first day on. */
  addWorkspace(properties: Readonly<Record<string, unknown>>, born: Readonly<Record<string, unknown>>): void {
    const after = dependsOn(this.managed ? [ROOM] : []);
    const kept = Object.keys(born).length === 0 ? {} : this.stack.keepAsBorn(WORKSPACE, born);
    this.stack.addResource(WORKSPACE, { type: 'ALIYUN::EMR::SparkWorkspace', properties: { ...properties, ...kept }, ...after });
  }

  /**
   * Adds what lowers queues that have too much, before the workspace and any queue is changed: a smaller workspace must still hold its
   * queues, and a bigger queue needs what another one gives back. It finds the workspace by its name, as it comes before it; a second one
   * comes after it, as a new workspace is born with queues that have all of it.
   */
  addRoom(minutes: number, queues: Readonly<Record<string, unknown>>): void {
    const parameters = { WorkspaceName: { Ref: 'WorkspaceName' }, Queues: queues };
    this.#addCustom(ROOM, 'SparkRoom', minutes, parameters, []);
    this.#addCustom(FIRST_ROOM, 'SparkRoom', minutes, parameters, [WORKSPACE]);
  }

  /** Adds a resource that ROS itself knows; it holds no data. */
  addResource(logicalId: string, type: string, properties: Readonly<Record<string, unknown>>, after: readonly string[]): void {
    this.stack.addResource(logicalId, { type, properties, disposable: true, ...dependsOn(after) });
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
    this.#addCustom(logicalId, kind, minutes, { WorkspaceId: this.workspaceId, ...parameters }, after);
  }

  #addCustom(
    logicalId: string,
    kind: string,
    minutes: number,
    parameters: Readonly<Record<string, unknown>>,
    after: readonly string[],
  ): void {
    if (!this.#admin) return;
    this.#token ??= this.text('AdminServiceToken', this.#admin.serviceToken);
    this.stack.addResource(logicalId, {
      type: `Custom::${kind}`,
      properties: {
        ServiceToken: this.#token,
        Timeout: minutes * 60,
        Parameters: parameters,
      },
      disposable: true,
      ...dependsOn(after),
    });
  }
}

const dependsOn = (after: readonly string[]) => (after.length > 0 ? { dependsOn: after } : {});
