import type { MemoryWorld } from '../spark-service/world';
import type { Habits } from './habits';

/** A template as far as the copy reads one. */
export interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>>; readonly DependsOn?: string }>
  >;
}

interface Event {
  readonly EventId: string;
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  readonly Status: string;
  readonly StatusReason: string;
}

const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
const LIVY = 'ALIYUN::EMR::LivyCompute';
const MINUTE = 60_000;

/** One stack. What is asked of it is done at once, and told in the states of the way there. */
export class Stack {
  readonly events: Event[] = [];
  status = '';
  /** States to come, one with each look. */
  readonly #coming: string[] = [];
  #template: Template = { Resources: {} };
  #workspaceId = '';

  constructor(
    readonly id: string,
    readonly name: string,
    readonly role: string | undefined,
    private readonly world: MemoryWorld,
    private readonly habits: Habits,
  ) {}

  /** What a look shows; the next one shows more. */
  look(): string {
    this.status = this.#coming.shift() ?? this.status;
    return this.status;
  }

  create(template: Template): void {
    this.#tell('', 'CREATE_IN_PROGRESS');
    const refused = this.role === undefined ? undefined : this.habits.roleRefused;
    if (refused !== undefined) {
      this.#tell('Workspace', 'CREATE_FAILED', refused);
      return this.#tell('', 'CREATE_FAILED', `Resource Workspace failed: ${refused}`);
    }
    for (const [id, { Type: type, Properties: properties }] of Object.entries(template.Resources)) {
      if (type === WORKSPACE) this.#makeWorkspace(String(properties['WorkspaceName']));
      this.#tell(id, 'CREATE_COMPLETE');
    }
    this.#template = template;
    this.#tell('', 'CREATE_COMPLETE');
  }

  update(template: Template): void {
    this.#tell('', 'UPDATE_IN_PROGRESS');
    const done: string[] = [];
    for (const [id, { Type: type, Properties: properties }] of inOrder(template)) {
      const before = this.#template.Resources[id];
      if (JSON.stringify(before?.Properties) === JSON.stringify(properties)) continue;
      const words = this.#refusal(type, properties);
      if (words !== undefined) return this.#fail(id, words, done, template);
      if (type === LIVY) this.world.workspaces.get(this.#workspaceId)?.livy.add('lc-1');
      this.#tell(id, before === undefined ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE');
      done.push(id);
    }
    if (!Object.values(template.Resources).some(({ Type: type }) => type === LIVY))
      this.world.workspaces.get(this.#workspaceId)?.livy.clear();
    this.#template = template;
    this.#tell('', 'UPDATE_COMPLETE');
  }

  remove(): void {
    this.#tell('', 'DELETE_IN_PROGRESS');
    if (this.habits.deletionRefused !== undefined) return this.#tell('', 'DELETE_FAILED', this.habits.deletionRefused);
    this.world.workspaces.delete(this.#workspaceId);
    this.#tell('', 'DELETE_COMPLETE');
  }

  #refusal(type: string, properties: Readonly<Record<string, unknown>>): string | undefined {
    if (type === LIVY) return (this.role === undefined ? undefined : this.habits.roleRefusedLivy) ?? this.habits.livyRefused;
    return /^ALIYUN/i.test(String(properties['Name'])) ? 'InvalidParameter.Name: the name must not begin so' : undefined;
  }

  #fail(id: string, words: string, done: readonly string[], wanted: Template): void {
    this.#tell(id, 'CREATE_FAILED', words);
    this.#tell('', 'UPDATE_FAILED', `Resource ${id} failed: ${words}`);
    if (this.habits.afterFailure === 'UPDATE_FAILED') return;
    this.#tell('', 'ROLLBACK_IN_PROGRESS', words);
    const asked = this.habits.asksAll ? Object.keys(wanted.Resources) : [id, ...[...done].reverse()];
    for (const one of asked) this.#tell(one, one === id ? 'DELETE_COMPLETE' : 'UPDATE_COMPLETE');
    this.#tell('', 'ROLLBACK_COMPLETE');
  }

  #makeWorkspace(name: string): void {
    this.#workspaceId = this.world.id('w').replace('-', '-0000');
    const workspace = this.world.addWorkspace(this.#workspaceId, name);
    workspace.cu = 20;
    for (const [queue, cu] of [
      ['root_queue', 12],
      ['dev_queue', 8],
    ] as const)
      workspace.queues.change(queue, { cu, maxCu: cu });
    if (this.role !== undefined) this.#closeTo(this.role);
    if (this.habits.workspaceState === 'RUNNING') return;
    const runs = this.world.now() + MINUTE;
    Object.defineProperty(workspace, 'status', { get: () => (this.world.now() < runs ? this.habits.workspaceState : 'RUNNING') });
  }

  /** Who asks is no member of what a role made. */
  #closeTo(role: string): void {
    const members = this.world.workspaces.get(this.#workspaceId)?.members;
    const [owner] = members?.all() ?? [];
    if (members === undefined || owner === undefined) return;
    this.world.closed.add(this.#workspaceId);
    const { ownerOfRole } = this.habits;
    if (ownerOfRole === 'none') members.change(owner.memberArn, { roles: [] });
    else if (ownerOfRole !== 'unnamed') members.change(owner.memberArn, { userName: ownerOfRole === 'role' ? role : 'lee' });
  }

  #tell(of: string, status: string, reason = ''): void {
    this.events.unshift({
      EventId: `e-${this.events.length + 1}`,
      LogicalResourceId: of === '' ? this.name : of,
      ResourceType: of === '' ? 'ALIYUN::ROS::Stack' : 'ALIYUN::Some::Resource',
      Status: status,
      StatusReason: reason,
    });
    if (of === '') this.#coming.push(status);
  }
}

/** Each after what it waits for. */
function inOrder({ Resources: resources }: Template): [string, Template['Resources'][string]][] {
  const left = Object.entries(resources);
  const sorted: typeof left = [];
  while (left.length > 0) {
    const next = left.findIndex(([, { DependsOn: after }]) => !left.some(([id]) => id === after));
    sorted.push(...left.splice(Math.max(0, next), 1));
  }
  return sorted;
}
