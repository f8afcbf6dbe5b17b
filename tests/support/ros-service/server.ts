import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../../simulator/spark-service/replies';
import { type Account, Gate } from '../spark-service/signature';
import type { MemoryWorld } from '../spark-service/world';
import { AS_ASSUMED, type Habits } from './habits';
import { Stack, type Template } from './stack';

/** ROS on a free port of the loopback interface. */
export class RosService {
  readonly stacks: Stack[] = [];
  /** Names of the operations called, in order. */
  readonly calls: string[] = [];
  readonly #server: Server;

  private constructor(
    private readonly world: MemoryWorld,
    private readonly habits: Habits,
    account: Account,
  ) {
    const gate = new Gate(account, () => Date.now());
    this.#server = createServer((request, response) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const { method = '', url = '' } = request;
      const answer = (status: number, body: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      try {
        gate.check({ method, target: url, headers, body: '' });
        answer(200, this.#answer(headers['x-acs-action'] ?? '', new URL(url, 'http://ros').searchParams));
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        answer(thrown.status, { Code: thrown.code, Message: thrown.message });
      }
    });
  }

  static async start(world: MemoryWorld, account: Account, habits: Partial<Habits> = {}): Promise<RosService> {
    const service = new RosService(world, { ...AS_ASSUMED, ...habits }, account);
    await new Promise<void>((resolve) => void service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Names of stacks that are there. */
  there(): readonly string[] {
    return this.stacks.filter(({ events }) => events[0]?.Status !== 'DELETE_COMPLETE').map(({ name }) => name);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(action: string, query: URLSearchParams): object {
    this.calls.push(action);
    if (action === 'CreateStack') return this.#create(query);
    if (action === 'ListStacks') {
      const named = this.stacks.filter(({ name }) => name.startsWith(query.get('StackName.1') ?? ''));
      return { Stacks: named.map((stack) => ({ StackId: stack.id, StackName: stack.name, Status: stack.look() })) };
    }
    const stack = this.stacks.find(({ id, name }) => id === query.get('StackId') || name === query.get('StackName'));
    if (stack === undefined) throw new Refusal(404, 'StackNotFound', 'The Stack could not be found.');
    if (action === 'GetStack') return { StackId: stack.id, StackName: stack.name, Status: stack.look() };
    if (action === 'ListStackEvents') return { Events: stack.events.slice(0, 50) };
    if (action === 'UpdateStack') stack.update(templateIn(query));
    else if (action === 'DeleteStack') stack.remove();
    else throw new Refusal(404, 'InvalidAction.NotFound', 'Specified api is not found.');
    return { StackId: stack.id };
  }

  #create(query: URLSearchParams): object {
    const name = query.get('StackName') ?? '';
    if (this.there().includes(name)) throw new Refusal(409, 'StackExists', 'The Stack already exists.');
    const stack = new Stack(`s-${this.stacks.length + 1}`, name, query.get('RamRoleName') ?? undefined, this.world, this.habits);
    this.stacks.push(stack);
    stack.create(templateIn(query));
    return { StackId: stack.id };
  }
}

const templateIn = (query: URLSearchParams): Template => JSON.parse(query.get('TemplateBody') ?? '{}') as Template;
