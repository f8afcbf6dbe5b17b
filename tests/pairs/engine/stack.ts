import type { Lifecycle } from '../../../plan';
import type { Session } from '../../../simulator/provider';
import { same } from '@lakewright/provider-knowledge/planning/equal';
import type { Path } from '@lakewright/provider-knowledge/planning/path';
import { isList, isObject, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { JsonObject } from '../../../plan';
import { argumentsOf, type Body, type Document, resourcesOf } from './document';
import type { Providers } from './providers';
import { Scope } from './scope';

/** What is to be done with one resource. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly replace: readonly Path[];
  /** What is written, with everything known in it. */
  readonly config: ObjectValue | null;
}

/** Resources of a state by address. */
export type Held = ReadonlyMap<string, ObjectValue>;

/** Plans one stack in this process, one resource after the other, as Terraform asks a provider to. */
export class StackPlanner {
  readonly #planned = new Map<string, Promise<PlannedResource>>();
  readonly #bodies: ReadonlyMap<string, { type: string; name: string; body: Body }>;
  readonly scope: Scope;
  readonly #session: Session;

  constructor(
    document: Document,
    private readonly held: Held,
    outputs: Readonly<Record<string, JsonObject>>,
    private readonly providers: Providers,
    /** Makes what is planned; then everything behind it sees the real values. */
    private readonly made?: Map<string, ObjectValue>,
  ) {
    this.#bodies = new Map(resourcesOf(document).map(({ address, ...rest }) => [address, rest]));
    this.#session = { connection: '1', label: '', region: document.provider?.['alicloud']?.[0]?.region ?? 'cn-hangzhou' };
    this.scope = new Scope({
      document,
      outputs,
      resource: async (address) => {
        const { planned } = await this.resource(address);
        return made?.get(address) ?? planned ?? {};
      },
      data: (type, written) => providers.data(type, written, this.#session),
      pending: async (address) => (await this.resource(address)).actions[0] !== 'no-op' && made === undefined,
    });
  }

  async all(): Promise<PlannedResource[]> {
    const planned: PlannedResource[] = [];
    for (const address of this.#bodies.keys()) planned.push(await this.resource(address));
    for (const [address, prior] of this.held) if (!this.#bodies.has(address)) planned.push(gone(address, prior));
    return planned;
  }

  resource(address: string): Promise<PlannedResource> {
    const found = this.#planned.get(address) ?? this.#plan(address);
    this.#planned.set(address, found);
    return found;
  }

  async #plan(address: string): Promise<PlannedResource> {
    const one = this.#bodies.get(address);
    if (one === undefined) throw new Error(`nothing describes ${address}`);
    const { type, name, body } = one;
    for (const before of body.depends_on ?? []) if (!before.startsWith('data.')) await this.resource(before);
    const served = this.providers.of(type, this.#session);
    const written = served.config((await this.scope.evaluate(argumentsOf(body))) as Readonly<Record<string, unknown>>);
    const held = this.held.get(address);
    const prior = held === undefined ? null : await served.read(held);
    const config = ignoring(body.lifecycle, prior, written);
    const { planned: inPlace, replace } = served.plan(prior, config);
    const triggered = replace.length > 0 ? [] : await this.#triggered(body.lifecycle, prior);
    const plan = { planned: inPlace, replace: [...replace, ...triggered] };
    const planned = plan.replace.length > 0 ? served.plan(null, written).planned : plan.planned;
    if (this.made !== undefined) this.made.set(address, await served.create(planned, written));
    const common = { address, type, name, prior, planned, config: written };
    if (prior === null) return { ...common, actions: ['create'], replace: [] };
    if (plan.replace.length === 0) return { ...common, actions: [same(prior, planned) ? 'no-op' : 'update'], replace: [] };
    const first = body.lifecycle?.['create_before_destroy'] === true;
    return { ...common, actions: first ? ['create', 'delete'] : ['delete', 'create'], replace: plan.replace };
  }

  /** `replace_triggered_by`, as attributes of resources: made anew where one of them becomes another one. */
  async #triggered(lifecycle: Lifecycle | undefined, prior: ObjectValue | null): Promise<Path[]> {
    const triggers = prior === null ? [] : ((lifecycle?.['replace_triggered_by'] ?? []) as readonly string[]);
    const found: Path[] = [];
    for (const trigger of triggers) {
      const [type = '', name = '', attribute = ''] = trigger.split('.');
      const { prior: before, planned: after } = await this.resource(`${type}.${name}`);
      if (!same(before?.[attribute] ?? null, after?.[attribute] ?? null)) found.push([attribute]);
    }
    return found;
  }
}

function gone(address: string, prior: ObjectValue): PlannedResource {
  const [type = '', name = ''] = address.split('.');
  return { address, type, name, actions: ['delete'], prior, planned: null, replace: [], config: null };
}

/** What is written, with what is held where changes of it are ignored. */
function ignoring(lifecycle: Lifecycle | undefined, prior: ObjectValue | null, written: ObjectValue): ObjectValue {
  const ignored = lifecycle?.ignore_changes ?? [];
  if (prior === null || !isList(ignored as Value)) return written;
  return (ignored as readonly string[]).reduce<Value>((config, path) => kept(config, prior, stepsOf(path)), written) as ObjectValue;
}

const stepsOf = (path: string): string[] => [...path.matchAll(/[\w-]+/g)].map(([step]) => step);

function kept(config: Value | undefined, prior: Value | undefined, [step, ...rest]: readonly string[]): Value {
  if (step === undefined) return prior ?? null;
  if (isList(config)) return config.map((item, index) => (String(index) === step && isList(prior) ? kept(item, prior[index], rest) : item));
  if (!isObject(config)) return config ?? null;
  return { ...config, [step]: kept(config[step], isObject(prior) ? prior[step] : undefined, rest) };
}
