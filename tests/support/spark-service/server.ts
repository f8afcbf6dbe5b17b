import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Answers } from './answers';
import { Faults } from './faults';
import { type Arrived, type Operation, operationOf, refusalBody } from '../../../simulator/spark-service/operation';
import { type Reply, Refusal } from '../../../simulator/spark-service/replies';
import { type Account, Gate } from './signature';
import { MemoryWorld } from './world';

/** One call that arrived, as data. */
export interface Call {
  readonly operation: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly status: number;
}

/** Where answers of ROS go; the rest of the path is free, so that one test may have several. */
export const ANSWER_PATH = '/ros-answer';

/**
 * A copy of EMR Serverless Spark's API, of KMS's secrets and of ROS's end of a custom resource, on the loopback
 * interface.
 */
export class SparkService {
  readonly world = new MemoryWorld();
  readonly faults = new Faults();
  readonly answers = new Answers();
  readonly calls: Call[] = [];
  readonly #server: Server;
  readonly #gate: Gate;
  #requests = 0;

  private constructor(account: Account, now: () => number) {
    this.world.now = now;
    this.#gate = new Gate(account, now);
    this.#server = createServer((request, response) => {
      void this.#serve(request, response);
    });
  }

  /** Starts on a free port. `now`: the clock signatures are checked against, in milliseconds. */
  static async start(account: Account, now: () => number): Promise<SparkService> {
    const service = new SparkService(account, now);
    await new Promise<void>((resolve) => {
      service.#server.listen(0, '127.0.0.1', resolve);
    });
    return service;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Names of the operations called, in order. */
  operations(): readonly string[] {
    return this.calls.map(({ operation }) => operation);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = await read(request);
    if (arrived.target.startsWith(ANSWER_PATH)) {
      const { 'content-type': contentType = '', date = '' } = arrived.headers;
      const answer = {
        method: arrived.method,
        url: arrived.target,
        contentType,
        date,
        bytes: Buffer.byteLength(arrived.body),
        body: JSON.parse(arrived.body) as Answers['taken'][number]['body'],
      };
      response.writeHead(this.answers.receive(answer)).end();
      return;
    }
    const operation = operationOf(arrived);
    const fault = this.faults.next(operation.name);
    if (fault?.kind === 'drop') {
      response.destroy();
      return;
    }
    const reply = this.#reply(
      arrived,
      operation,
      fault?.kind === 'refuse' ? new Refusal(fault.status, fault.code, 'Request was denied.') : undefined,
    );
    this.calls.push({ ...arrived, operation: operation.name, status: reply.status });
    if (fault?.kind === 'lose') {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  #reply(arrived: Arrived, operation: Operation, refusal: Refusal | undefined): Reply {
    this.#requests += 1;
    const requestId = `REQUEST-${this.#requests}`;
    try {
      this.#gate.check(arrived);
      if (refusal !== undefined) throw refusal;
      const reply = operation.run(this.world);
      return { status: reply.status, body: { ...reply.body, requestId } };
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const host = arrived.headers.host ?? '';
      return { status: thrown.status, body: refusalBody(thrown, requestId, host) };
    }
  }
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return { method: request.method ?? '', target: request.url ?? '', headers, body: Buffer.concat(chunks).toString() };
}
