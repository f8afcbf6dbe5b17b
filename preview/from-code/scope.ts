import { hasUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { symbolOf } from '../../domain/text/symbol';
import { argumentsOf, type Document, producerOf } from './document';
import { evaluate } from './evaluate';
import { Later, unknownOf } from './later';
import { NotRead } from './reader';

/** Values of the outputs of a stack; undefined for one that is not deployed. */
export type OutputsOf = (stack: string) => ObjectValue | undefined;

/** What expressions of one stack see. */
export interface Around {
  readonly stack: string;
  readonly document: Document;
  readonly outputsOf: OutputsOf;
  /** What a resource is, or will be. */
  resource(address: string): Value;
  /** Whether something is still to be done with a resource. */
  pending(address: string): boolean;
  /** What was asked of a data source before, where it was asked at all. */
  asked(address: string): Value | undefined;
}

/** Evaluates what is written in a stack. */
export class Scope {
  readonly #values = new Map<string, Value>();

  constructor(private readonly around: Around) {}

  evaluate(written: unknown): Value {
    return evaluate(written, (words) => this.#lookup(words));
  }

  /** What is asked of a data source. */
  asks(address: string): Value {
    const [, type = '', name = ''] = address.split('.');
    return this.evaluate(argumentsOf(this.around.document.data?.[type]?.[name] ?? {}));
  }

  #lookup(words: readonly string[]): Value {
    const key = words.join('.');
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    // Nothing that refers to itself is accepted by Terraform; here it must only come to an end.
    this.#values.set(key, symbolOf(this.around.stack, key));
    const value = this.#find(words);
    this.#values.set(key, value);
    return value;
  }

  #find([first = '', second = '', third = '']: readonly string[]): Value {
    const { document, resource } = this.around;
    if (first === 'local') return this.evaluate(document.locals?.[second]);
    if (first !== 'data') return resource(`${first}.${second}`);
    if (document.data?.[second]?.[third] === undefined) throw new NotRead();
    return second === 'terraform_remote_state' ? { outputs: this.#remote(third) } : this.#data(`data.${second}.${third}`);
  }

  #remote(name: string): Value {
    const producer = producerOf(this.around.document, name);
    return this.around.outputsOf(producer) ?? new Later([producer]);
  }

  /** What only the account can answer; asked after the apply where it depends on something that is still to be done. */
  #data(address: string): Value {
    const [, type = '', name = ''] = address.split('.');
    const asked = this.asks(address);
    const before = this.around.asked(address);
    const waits = (this.around.document.data?.[type]?.[name]?.depends_on ?? []).some((one) => this.around.pending(one));
    const other = before !== undefined && JSON.stringify(before) !== JSON.stringify(asked);
    return waits || other || hasUnknown(asked) ? unknownOf([asked]) : symbolOf(this.around.stack, address);
  }
}
