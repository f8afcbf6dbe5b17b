import { type JsonObject, readParsedPlan, readState, type StackPlan, type StackState } from '../../../plan';
import type { Estate } from '../../../model/model';
import { allStacks } from '../../../stacks/stack-list';
import type { ObjectValue, Value } from '@lakewright/provider-knowledge/planning/value';
import { synthEstate } from '../../support/estates';
import type { Document } from './document';
import { MissingOutput } from './expression';
import { known, planJson } from './plan-json';
import { Providers } from './providers';
import { type PlannedResource, StackPlanner } from './stack';

/** What is deployed of one stack. */
interface Deployed {
  readonly held: ReadonlyMap<string, ObjectValue>;
  readonly outputs: JsonObject;
}

/** Synthesized stacks by name, in the order of their deployment. */
export type Documents = readonly (readonly [stack: string, document: Document])[];

/** One stack as it was planned. */
export interface Planned {
  readonly stack: string;
  readonly document: Document;
  readonly resources: readonly PlannedResource[];
  readonly plan: StackPlan;
}

/** An estate in a simulated cloud of its own, made and planned in this process: what Terraform does, without Terraform. */
export class InProcess {
  readonly #deployed = new Map<string, Deployed>();

  private constructor(readonly providers: Providers) {}

  static async open(): Promise<InProcess> {
    return new InProcess(await Providers.open());
  }

  /** Makes everything; there must be nothing yet. */
  async make(documents: Documents): Promise<void> {
    for (const [stack, document] of documents) {
      const made = new Map<string, ObjectValue>();
      const planner = new StackPlanner(document, new Map(), this.#outputs(), this.providers, made);
      await planner.all();
      const outputs: Record<string, Value> = {};
      for (const [name, { value }] of Object.entries(document.output ?? {})) outputs[name] = (await planner.scope.evaluate(value)) as Value;
      this.#deployed.set(stack, { held: made, outputs: known(outputs) as JsonObject });
    }
  }

  /** Plans all stacks; left out are those that need an output which is not there before another stack is applied. */
  async plan(documents: Documents): Promise<Planned[]> {
    const planned: Planned[] = [];
    for (const [stack, document] of documents) {
      const held = this.#deployed.get(stack)?.held ?? new Map<string, ObjectValue>();
      const resources = await new StackPlanner(document, held, this.#outputs(), this.providers).all().catch(whereOutputsMiss);
      if (resources !== undefined) planned.push({ stack, document, resources, plan: planOf(stack, document, resources) });
    }
    return planned;
  }

  states(): StackState[] {
    return [...this.#deployed].map(([stack, { held, outputs }]) => {
      const read = readState(JSON.stringify(stateJson(held, outputs)), stack);
      if (!read.ok || read.value === undefined) throw new Error(`the state of ${stack} is none`);
      return read.value;
    });
  }

  #outputs(): Record<string, JsonObject> {
    return Object.fromEntries([...this.#deployed].map(([stack, { outputs }]) => [stack, outputs]));
  }
}

function whereOutputsMiss(error: unknown): undefined {
  if (!(error instanceof MissingOutput)) throw error;
}

/** Synthesizes the stacks of an estate, in the order of their deployment. */
export function documentsOf(estate: Estate): Documents {
  const documents = synthEstate(estate, { stateFolder: '/estate/states' });
  return allStacks(estate).map(({ name }) => [name, documents[name]?.json as Document]);
}

function planOf(stack: string, document: Document, resources: readonly PlannedResource[]): StackPlan {
  const guarded = ({ type, name, actions }: PlannedResource): boolean =>
    actions.includes('delete') && document.resource?.[type]?.[name]?.lifecycle?.prevent_destroy === true;
  const read = readParsedPlan(planJson(resources, resources.some(guarded)), stack);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
}

function stateJson(held: ReadonlyMap<string, ObjectValue>, outputs: JsonObject): JsonObject {
  return {
    version: 4,
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value, type: 'dynamic' }])),
    resources: [...held].map(([address, attributes]) => {
      const [type = '', name = ''] = address.split('.');
      return { mode: 'managed', type, name, instances: [{ attributes: known(attributes) }] };
    }),
  };
}
