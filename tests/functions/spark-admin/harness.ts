import { createHash } from 'node:crypto';
import type { FunctionContext } from '../../../functions/spark-admin/context';
import { type Edges, realEdges } from '../../../functions/spark-admin/edges';
import { createHandler } from '../../../functions/spark-admin/handler';
import type { Answer } from '../../support/spark-service/answers';
import { ANSWER_PATH, SparkService } from '../../support/spark-service/server';

export const REGION = 'cn-hangzhou';
export const WORKSPACE = 'w-0123456789abcdef';

/** Never to be seen in a log line, an answer, or a request that is not signed with them. */
export const ACCOUNT = {
  accessKeyId: 'STS.LoopbackKeyId',
  accessKeySecret: 'loopback+Secret/Of=Role0',
  securityToken: 'CAIS+loopback/security+token==',
};

/** What Function Compute passes unless a test says otherwise. */
export const CONTEXT: FunctionContext = {
  requestId: 'invocation-1',
  region: REGION,
  credentials: ACCOUNT,
  function: { name: 'spark-admin', timeout: 900 },
};

export interface Invocation {
  readonly edges?: Edges;
  readonly context?: FunctionContext;
}

/** What a test says of a request; the rest is filled in. */
export interface Asked {
  readonly type: string;
  readonly request?: 'Create' | 'Update' | 'Delete';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly old?: Readonly<Record<string, unknown>>;
  readonly physicalId?: string;
  readonly requestId?: string;
}

/** The function between a copy of the service and ROS, with a clock that a sleep moves on instead of waiting. */
export class Harness {
  readonly lines: string[] = [];
  /** HTTP requests that left the function, answers included. */
  sent = 0;
  /** How requests travel: as in production, unless a test has very many of them. */
  send: Edges['send'] = realEdges().send;
  /** Hook before a request leaves: it may throw, or never return. */
  intercept: (() => Promise<void>) | undefined;
  /** Hook after the reply of a request arrived: it may never return. */
  afterReply: (() => Promise<void>) | undefined;
  #time = Date.parse('2026-11-21T00:00:00Z');
  #random = 0;
  /** What ROS knows the objects by that it was told of. */
  readonly #ids = new Map<string, string>();

  /** The harness's clock, milliseconds since 1970. */
  get time(): number {
    return this.#time;
  }

  /** Lets time go by. */
  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  private constructor(readonly service: SparkService) {}

  static async start(): Promise<Harness> {
    const clock: { now: () => number } = { now: () => 0 };
    const harness = new Harness(await SparkService.start(ACCOUNT, () => clock.now()));
    clock.now = () => harness.#time;
    harness.service.world.addWorkspace(WORKSPACE);
    return harness;
  }

  get workspace() {
    const workspace = this.service.world.workspaces.get(WORKSPACE);
    if (workspace === undefined) throw new Error('the workspace is gone');
    return workspace;
  }

  edges(changes: Partial<Edges> = {}): Edges {
    return {
      now: () => this.#time,
      sleep: async (milliseconds) => {
        this.#time += milliseconds;
      },
      // Counted, so that runs repeat and no nonce does.
      random: (bytes) => {
        this.#random += 1;
        return createHash('sha512').update(`random ${this.#random}`).digest().subarray(0, bytes);
      },
      send: async (request, timeout) => {
        this.sent += 1;
        this.#time += 20;
        await this.intercept?.();
        const reply = await this.send(request, timeout);
        await this.afterReply?.();
        return reply;
      },
      write: (line) => {
        this.lines.push(line);
      },
      environment: { SPARK_ENDPOINT: this.service.url, KMS_ENDPOINT: this.service.url },
      ...changes,
    };
  }

  event(asked: Asked): Record<string, unknown> {
    const physicalId = asked.physicalId ?? (asked.request === 'Delete' ? this.#ids.get(thingOf(asked)) : undefined);
    return {
      RequestType: asked.request ?? 'Create',
      ResourceType: asked.type,
      LogicalResourceId: 'Thing',
      StackId: 'stack-1',
      StackName: 'risk-prod',
      RequestId: asked.requestId ?? 'request-1',
      RegionId: REGION,
      ResourceOwnerId: '1234567890',
      ResponseURL: `${this.service.url}${ANSWER_PATH}/public?Signature=presigned-signature`,
      InnerResponseURL: `${this.service.url}${ANSWER_PATH}/inner?Signature=presigned-signature`,
      ResourceProperties: asked.properties,
      ...(asked.old === undefined ? {} : { OldResourceProperties: asked.old }),
      ...(physicalId === undefined ? {} : { PhysicalResourceId: physicalId }),
    };
  }

  /** Invokes the function with any event. */
  invoke(event: unknown, { edges = this.edges(), context = CONTEXT }: Invocation = {}): Promise<string> {
    return createHandler(edges)(Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)), context);
  }

  /** Sends a request as ROS does and returns its one answer; forgets it, so that the next one may come. */
  async ask(asked: Asked, options: Invocation = {}): Promise<Answer['body']> {
    this.service.answers.clear();
    await this.invoke(this.event(asked), options);
    const answer = this.service.answers.only().body;
    if (answer['Status'] === 'SUCCESS') this.#ids.set(thingOf(asked), String(answer['PhysicalResourceId']));
    return answer;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}

const thingOf = ({ type, properties }: Asked): string =>
  [type, properties['Name'] ?? properties['MemberId'] ?? properties['WorkspaceName']].join(' ');
