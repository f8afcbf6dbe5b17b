import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Answers } from './answers';
import { Faults } from './faults';
import { type Reply, Refusal } from './replies';
import { ROUTES } from './routes';
import { KMS_OPERATIONS } from './routes/kms';
import { match } from './routes/route';
import { type Account, type Arrived, Gate } from './signature';
import { World } from './world';

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
  readonly world = new World();
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

  #reply(arrived: Arrived, operation: ReturnType<typeof operationOf>, refusal: Refusal | undefined): Reply {
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
      return {
        status: thrown.status,
        body: { Code: thrown.code, Message: thrown.message, RequestId: requestId, HostId: host },
      };
    }
  }
}

/** Which operation a request is, and how to run it: KMS by the action's name, Spark by method and path. */
function operationOf(arrived: Arrived): { readonly name: string; readonly run: (world: World) => Reply } {
  const action = arrived.headers['x-acs-action'] ?? '';
  const [pathname = '', search = ''] = arrived.target.split('?');
  const query = new URLSearchParams(search);
  const kms = KMS_OPERATIONS[action];
  if (pathname === '/' && kms !== undefined) {
    // Names in the query, data in the body, as the vendor's SDK has it.
    const body = { ...Object.fromEntries(query), ...dataOf(arrived) };
    return { name: action, run: (world) => kms({ operation: action, path: {}, query, body }, world) };
  }
  for (const route of ROUTES) {
    const path = match(route, arrived.method, pathname);
    if (path === undefined) continue;
    const body = arrived.body === '' ? {} : (JSON.parse(arrived.body) as Record<string, unknown>);
    return {
      name: route.operation,
      run: (world) => {
        if (world.unknown.has(route.operation)) throw new Refusal(404, 'InvalidAction.NotFound', 'Specified api is not found.');
        return route.handle({ operation: route.operation, path, query, body }, world);
      },
    };
  }
  return {
    name: `unknown ${arrived.method} ${pathname}`,
    run: () => {
      throw new Refusal(404, 'InvalidAction.NotFound', 'Specified api is not found.');
    },
  };
}

function dataOf({ body }: Arrived): Readonly<Record<string, string>> {
  const { SecretData: data } = Object.fromEntries(new URLSearchParams(body));
  return data === undefined ? {} : { SecretData: data };
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return { method: request.method ?? '', target: request.url ?? '', headers, body: Buffer.concat(chunks).toString() };
}
