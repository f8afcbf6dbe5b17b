import { same } from '@lakewright/provider-knowledge/planning/equal';
import { plannerOf } from '@lakewright/provider-knowledge/planning/planner';
import type { ObjectValue, Value } from '@lakewright/provider-knowledge/planning/value';
import { argumentsOf, type Document, type Written, writtenIn } from './document';
import { GENERIC } from './generic';
import { withIgnored } from './ignored';
import { laterIn } from './later';
import type { Held, Planned } from './planned';
import { NotRead } from './reader';
import { type OutputsOf, Scope } from './scope';
import { settled } from './settle';

/** What was there before. */
export interface Before {
  readonly held: Held;
  /** What was asked of a data source. */
  asked(address: string): Value | undefined;
}

/** One stack, and what it is planned from. */
export interface StackInput {
  readonly stack: string;
  readonly document: Document;
  readonly outputsOf: OutputsOf;
  /** Absent where the stack is made for the first time, to know what is there then. */
  readonly before?: Before;
}

/** Plans one stack, one resource after the other, as Terraform asks a provider to. */
export class StackPlanner {
  readonly #planned = new Map<string, Planned>();
  readonly #made = new Map<string, ObjectValue>();
  readonly #written: ReadonlyMap<string, Written>;
  readonly #movedFrom: ReadonlyMap<string, string>;
  readonly #imports: ReadonlyMap<string, string>;
  readonly scope: Scope;

  constructor(private readonly input: StackInput) {
    const { stack, document, outputsOf, before } = input;
    this.#written = writtenIn(document);
    this.#movedFrom = new Map((document.moved ?? []).map(({ from, to }) => [to, from]));
    this.#imports = new Map((document.import ?? []).map(({ to, id }) => [to, id]));
    this.scope = new Scope({
      stack,
      document,
      outputsOf,
      resource: (address) => this.#valueOf(address),
      pending: (address) => before !== undefined && this.#written.has(address) && this.planned(address).actions[0] !== 'no-op',
      asked: (address) => before?.asked(address),
    });
  }

  addresses(): readonly string[] {
    return [...this.#written.keys()];
  }

  /** What a resource is once it is made; only where nothing was there before. */
  made(address: string): ObjectValue {
    this.planned(address);
    return this.#made.get(address) ?? {};
  }

  planned(address: string): Planned {
    const found = this.#planned.get(address);
    if (found !== undefined) return found;
    const written = this.#written.get(address);
    if (written === undefined) throw new NotRead();
    const planned = this.#plan(written);
    this.#planned.set(address, planned);
    return planned;
  }

  outputs(): ObjectValue {
    const { output = {} } = this.input.document;
    return Object.fromEntries(Object.entries(output).map(([name, { value }]) => [name, this.scope.evaluate(value)]));
  }

  #valueOf(address: string): Value {
    if (!this.#written.has(address)) throw new NotRead();
    const planned = this.planned(address).planned ?? {};
    return this.input.before === undefined ? (this.#made.get(address) ?? planned) : planned;
  }

  #plan({ address, type, name, body }: Written): Planned {
    const { stack, before } = this.input;
    const planner = plannerOf(type) ?? GENERIC;
    const written = planner.config(this.scope.evaluate(argumentsOf(body)) as ObjectValue);
    const from = before === undefined ? undefined : this.#heldAs(address, before.held);
    const held = before?.held.get(from ?? address);
    const importing = held === undefined ? this.#imports.get(address) : undefined;
    const common = { address, type, name, after: laterIn(written) };
    if (held === undefined && importing === undefined) {
      const { planned } = planner.plan(undefined, written);
      if (before === undefined) this.#made.set(address, settled(stack, address, planned));
      return { ...common, actions: ['create'], prior: null, planned, replace: [] };
    }
    const noted = { ...common, ...(from === undefined ? {} : { movedFrom: from }), ...(importing === undefined ? {} : { importing }) };
    const prior = held ?? this.#imported(address, planner.plan(undefined, written).planned);
    const plan = planner.plan(prior, withIgnored(body.lifecycle, prior, written));
    const triggered = this.#triggeredBy(body);
    if (plan.replace.length === 0 && triggered === undefined)
      return { ...noted, actions: [same(prior, plan.planned) ? 'no-op' : 'update'], prior, planned: plan.planned, replace: [] };
    const first = body.lifecycle?.['create_before_destroy'] === true;
    return {
      ...noted,
      actions: first ? ['create', 'delete'] : ['delete', 'create'],
      prior,
      planned: planner.plan(undefined, written).planned,
      replace: plan.replace,
      reason: plan.replace.length > 0 ? 'replace_because_cannot_update' : 'replace_by_triggers',
    };
  }

  /** The older address of what is there, through moves that were never applied; undefined where it is there under its own. */
  #heldAs(address: string, held: Held): string | undefined {
    const seen = new Set<string>();
    let from: string | undefined = address;
    while (from !== undefined && !held.has(from) && !seen.has(from)) {
      seen.add(from);
      from = this.#movedFrom.get(from);
    }
    return from === address || from === undefined || !held.has(from) ? undefined : from;
  }

  /** An imported resource. It is taken to be as it is described, because nothing else can be known without asking the account. */
  #imported(address: string, planned: ObjectValue): ObjectValue {
    return settled(this.input.stack, address, planned);
  }

  /** Whether a resource is made anew because another one, or the attribute that is named of it, changes. */
  #triggeredBy({ lifecycle }: Written['body']): string | undefined {
    const named = (lifecycle?.['replace_triggered_by'] ?? []) as readonly string[];
    return named.find((one) => {
      const [, address = '', attribute] = /^(?:\$\{)?([a-z]\w*\.[\w-]+)(?:\.(\w+))?/.exec(one) ?? [];
      if (!this.#written.has(address)) return false;
      const { actions, prior, planned } = this.planned(address);
      if (actions[0] === 'no-op') return false;
      // Of a named attribute only its own change counts: tags of a bucket leave its id as it is.
      return attribute === undefined || prior === null || !same(prior[attribute] ?? null, planned?.[attribute] ?? null);
    });
  }
}
