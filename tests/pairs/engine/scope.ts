import { basename } from 'node:path';
import type { JsonObject } from '../../../plan';
import { isUnknown, type ObjectValue, UNKNOWN } from '@lakewright/provider-knowledge/planning/value';
import { argumentsOf, type Body, type Document } from './document';
import { evaluateText, MissingOutput, type Plain } from './expression';

/** What expressions of one stack see. */
export interface Around {
  readonly document: Document;
  /** Outputs of other stacks by their name. */
  readonly outputs: Readonly<Record<string, JsonObject>>;
  /** What a resource is, or will be. */
  resource(address: string): Promise<ObjectValue>;
  /** What a data source answers. */
  data(type: string, written: Readonly<Record<string, unknown>>): Promise<ObjectValue>;
  /** Whether something is still to be done with a resource. */
  pending(address: string): Promise<boolean>;
}

const REFERENCE = /(data\.|local\.|\b)((?:alicloud|random|terraform)_\w+\.[\w-]+|(?<=local\.)[\w-]+)/g;

/** What a text or body refers to: `alicloud_vpc.Network`, `data.x.Y`, `local.Z`. */
function mentioned(written: unknown): string[] {
  const text = JSON.stringify(written) ?? '';
  if (!text.includes('${') && !text.includes('_')) return [];
  return [...text.matchAll(/\$\{(?:[^}"]|"[^"]*")*\}/g)].flatMap(([inside]) => [...inside.matchAll(REFERENCE)].map(([found]) => found));
}

/** Evaluates what is written in a stack; everything a text names is looked up before. */
export class Scope {
  readonly #values = new Map<string, Plain>();

  constructor(private readonly around: Around) {}

  async evaluate(written: unknown): Promise<Plain> {
    for (const name of mentioned(written)) await this.#know(name);
    return this.#deep(written);
  }

  #deep(written: unknown): Plain {
    if (typeof written === 'string') return evaluateText(written, (words) => this.#lookup(words));
    if (Array.isArray(written)) return written.map((item) => this.#deep(item));
    if (typeof written !== 'object' || written === null) return written as Plain;
    return Object.fromEntries(Object.entries(written).map(([key, item]) => [key, this.#deep(item)]));
  }

  #lookup(words: readonly string[]): Plain {
    const value = this.#values.get(words.join('.'));
    if (value === undefined) throw new MissingOutput(words.join('.'));
    return value;
  }

  async #know(name: string): Promise<void> {
    if (this.#values.has(name)) return;
    const { document, resource } = this.around;
    const [first, second = '', third = ''] = name.split('.');
    if (first === 'local') this.#values.set(name, await this.evaluate(document.locals?.[second]));
    else if (first !== 'data') this.#values.set(name, (await resource(name)) as Plain);
    else if (second === 'terraform_remote_state') this.#values.set(name, { outputs: this.#remote(third) as Plain });
    else this.#values.set(name, await this.#data(second, third));
  }

  #remote(name: string): JsonObject {
    const body = this.around.document.data?.['terraform_remote_state']?.[name] as { config?: { path?: string } } | undefined;
    return this.around.outputs[basename(body?.config?.path ?? '', '.tfstate')] ?? {};
  }

  async #data(type: string, name: string): Promise<Plain> {
    const body: Body = this.around.document.data?.[type]?.[name] ?? {};
    const written = await this.evaluate(argumentsOf(body));
    for (const address of body.depends_on ?? []) if (await this.around.pending(address)) return UNKNOWN;
    if (Object.values(written as ObjectValue).some((value) => isUnknown(value))) return UNKNOWN;
    return (await this.around.data(type, written as Readonly<Record<string, unknown>>)) as Plain;
  }
}
